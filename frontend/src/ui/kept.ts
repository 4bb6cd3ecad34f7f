import * as preact from "preact";
import * as hooks from "preact/hooks";
import * as jsx from "preact/jsx-runtime";

/**
 * The page's one copy of Preact, lent to chunks that load later. The phone's entry is inlined in its document, so
 * a chunk cannot import from it; a second copy of Preact would not share hooks with the first.
 */
Object.assign(self, { luwteKept: { preact, "preact/hooks": hooks, "preact/jsx-runtime": jsx } });
