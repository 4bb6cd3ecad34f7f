import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../ui/bits/button";
import { useTexts } from "../world";

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,31}$/;
const NAME_MOST = 40;

/** Somebody who was just invited, with the link that is shown this once. */
export interface Invited {
  name: string;
  link: string;
}

/** Invite somebody with the form of this page; the link is shown once, here, and nowhere else. */
export function Inviting(props: {
  title: string;
  changed(): void;
  form(made: (invited: Invited) => void): VNode;
}) {
  const { title, changed, form } = props;
  const { staff } = useTexts();
  const [made, setMade] = useState<Invited | null>(null);
  const done = (invited: Invited) => {
    setMade(invited);
    changed();
  };
  return (
    <section class="card pad stack4">
      <h2>{made ? staff.linkFor(made.name) : title}</h2>
      {made ? <LinkOnce made={made} another={() => setMade(null)} /> : form(done)}
    </section>
  );
}

function LinkOnce({ made, another }: { made: Invited; another(): void }) {
  const { staff } = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // Without the right to the clipboard the link can still be selected in its box.
    navigator.clipboard.writeText(made.link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <div class="field">
        <label for="invite-link">{staff.link}</label>
        <input
          id="invite-link"
          class="in mono"
          readOnly
          value={made.link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div class="row">
        <Button look="go" icon="copy" press={copy}>
          {staff.copy}
        </Button>
        <span role="status" class="q">
          {copied ? staff.copied : ""}
        </span>
      </div>
      <p class="note plain sm">{staff.giveIt(made.name)}</p>
      <p class="hint">{staff.onceOnly}</p>
      <Button look="soft" press={another}>
        {staff.another}
      </Button>
    </>
  );
}

export function absolute(path: string): string {
  return new URL(path, location.origin).href;
}

export function isName(text: string): boolean {
  const { length } = text.trim();
  return length > 0 && length <= NAME_MOST;
}

export function isLogin(text: string): boolean {
  return LOGIN.test(text.trim());
}
