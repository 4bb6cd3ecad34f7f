import { Fragment, jsx, jsxs } from "preact/jsx-runtime";

/**
 * The page's one copy of Preact, lent to chunks that load later. The phone's entry is inlined in its document, so
 * a chunk cannot import from it. Chunks only make elements: the page alone renders.
 */
Object.assign(self, { luwteKept: { "preact/jsx-runtime": { Fragment, jsx, jsxs } } });
