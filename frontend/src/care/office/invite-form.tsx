import { useState } from "preact/hooks";
import { Refused } from "../../protocol";
import type { Role } from "../../protocol/staff";
import { Button } from "../../ui/bits/button";
import { Field } from "../../ui/bits/field";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { useTexts, useWorld } from "../world";

// The other roles have no screens yet.
const INVITABLE = ["care_worker", "supervisor"] as const;
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,31}$/;
const NAME_MOST = 40;

/** Somebody who was just invited, with the link that is shown this once. */
export interface Invited {
  name: string;
  link: string;
}

/** Invite somebody; the link is shown once, here, and nowhere else. */
export function InviteForm({ changed }: { changed(): void }) {
  const { staff } = useTexts();
  const [made, setMade] = useState<Invited | null>(null);
  const done = (invited: Invited) => {
    setMade(invited);
    changed();
  };
  return (
    <section class="card pad stack4">
      <h2>{made ? staff.linkFor(made.name) : staff.invite}</h2>
      {made ? <LinkOnce made={made} another={() => setMade(null)} /> : <PersonForm made={done} />}
    </section>
  );
}

function PersonForm({ made }: { made(invited: Invited): void }) {
  const { staff: keys } = useWorld();
  const texts = useTexts();
  const { staff, roles } = texts;
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [role, setRole] = useState<string>(INVITABLE[0]);
  const [tried, setTried] = useState(false);
  const task = useTask();
  const isGoodName = isName(name);
  const isGoodLogin = isLogin(login);
  const isTaken = task.problem instanceof Refused && ["taken", "state"].includes(task.problem.code);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isGoodName || !isGoodLogin) return;
    task.run(async () => {
      const person = { username: login.trim(), working_name: name.trim(), role: role as Role };
      made({ name: name.trim(), link: absolute(await keys.invite(person)) });
    });
  };
  return (
    <form class="stack4" noValidate onSubmit={submit}>
      {task.problem !== null && !isTaken && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <Field
        id="invite-name"
        label={staff.inviteName}
        hint={staff.inviteNameHint}
        wrong={tried && !isGoodName ? staff.badName : undefined}
        value={name}
        put={setName}
        autocomplete="off"
      />
      <Field
        id="invite-login"
        label={staff.inviteLogin}
        hint={staff.inviteLoginHint}
        wrong={tried && !isGoodLogin ? staff.badLogin : isTaken ? staff.loginTaken : undefined}
        value={login}
        put={setLogin}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <div class="field">
        <label for="invite-role">{staff.inviteRole}</label>
        <select
          id="invite-role"
          class="in"
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        >
          {INVITABLE.map((name) => (
            <option key={name} value={name}>
              {roles[name]}
            </option>
          ))}
        </select>
      </div>
      <Button look="go" submit off={task.busy}>
        {task.busy ? staff.making : staff.makeLink}
      </Button>
    </form>
  );
}

export function LinkOnce({ made, another }: { made: Invited; another(): void }) {
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
