import { useState } from "preact/hooks";
import { Refused } from "../../protocol";
import type { Role } from "../../protocol/staff";
import { Button } from "../../ui/bits/button";
import { Field } from "../../ui/bits/field";
import { ProblemNote } from "../../ui/bits/note";
import { useTask } from "../../ui/hooks";
import { sentenceFor } from "../../ui/problems";
import { useTexts, useWorld } from "../world";
import { absolute, type Invited, Inviting, isLogin, isName } from "./inviting";

// The other roles have no screens yet.
const INVITABLE = ["care_worker", "supervisor"] as const;

/** Invite a colleague. */
export function InviteForm({ changed }: { changed(): void }) {
  const { staff } = useTexts();
  return <Inviting title={staff.invite} changed={changed} form={(made) => <PersonForm made={made} />} />;
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
