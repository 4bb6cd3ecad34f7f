import { useState } from "preact/hooks";
import { Refused } from "../../../protocol";
import { Button } from "../../../ui/bits/button";
import { Choice, Field } from "../../../ui/bits/field";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import { useTexts, useWorld } from "../../world";
import { absolute, type Invited, Inviting, isLogin, isName } from "../inviting";

const ROLES = ["officer", "helper"] as const;
const ORGANISATION_MOST = 60;

/** Invite an officer or helper: with where they work, as the youth will read it. The link is shown once. */
export function GuestInvite({ changed }: { changed(): void }) {
  const { guestPage } = useTexts();
  return <Inviting title={guestPage.invite} changed={changed} form={(made) => <GuestForm made={made} />} />;
}

function GuestForm({ made }: { made(invited: Invited): void }) {
  const { staff: keys } = useWorld();
  const texts = useTexts();
  const { staff, guestPage } = texts;
  const [role, setRole] = useState<(typeof ROLES)[number]>("officer");
  const [form, setForm] = useState({ name: "", login: "", organisation: "", unit: "" });
  const [tried, setTried] = useState(false);
  const task = useTask();
  const put = (field: keyof typeof form) => (text: string) => setForm({ ...form, [field]: text });
  const told = {
    username: form.login.trim(),
    working_name: form.name.trim(),
    organisation: form.organisation.trim(),
    unit: form.unit.trim(),
  };
  const isGoodPlace = told.organisation !== "" && told.unit !== "";
  const isGood = isGoodPlace && isName(form.name) && isLogin(form.login);
  const isTaken = task.problem instanceof Refused && ["taken", "state"].includes(task.problem.code);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isGood) return;
    task.run(async () => {
      made({ name: told.working_name, link: absolute(await keys.invite({ ...told, role })) });
    });
  };
  const wrongPlace = tried && !isGoodPlace ? guestPage.badOrganisation : undefined;
  const wrongLogin = tried && !isLogin(form.login) ? staff.badLogin : isTaken ? staff.loginTaken : undefined;
  const plain = { autocomplete: "off", maxLength: ORGANISATION_MOST } as const;
  return (
    <form class="stack4" noValidate onSubmit={submit}>
      {task.problem !== null && !isTaken && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <fieldset class="stack">
        <legend>{guestPage.kind}</legend>
        <div class="halves">
          {ROLES.map((one) => (
            <Choice key={one} kind="radio" name="guest-role" on={role === one} pick={() => setRole(one)}>
              {guestPage.kinds[one]}
            </Choice>
          ))}
        </div>
      </fieldset>
      <Field
        id="guest-name"
        label={staff.inviteName}
        hint={staff.inviteNameHint}
        wrong={tried && !isName(form.name) ? staff.badName : undefined}
        value={form.name}
        put={put("name")}
        autocomplete="off"
      />
      <Field
        id="guest-organisation"
        label={guestPage.organisation}
        hint={guestPage.organisationHint}
        wrong={wrongPlace}
        value={form.organisation}
        put={put("organisation")}
        {...plain}
      />
      <Field
        id="guest-unit"
        label={guestPage.unit}
        hint={guestPage.unitHint}
        value={form.unit}
        put={put("unit")}
        {...plain}
      />
      <Field
        id="guest-login"
        label={staff.inviteLogin}
        hint={staff.inviteLoginHint}
        wrong={wrongLogin}
        value={form.login}
        put={put("login")}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <Button look="go" submit off={task.busy}>
        {task.busy ? staff.making : staff.makeLink}
      </Button>
    </form>
  );
}
