import { useState } from "preact/hooks";
import { Button } from "../../../ui/bits/button";
import { Dialog } from "../../../ui/bits/dialog";
import { Field } from "../../../ui/bits/field";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import { type CareThread, useTexts, useWorld } from "../../world";

// Both together, with what joins them, must stay below the 200 bytes of a sealed appointment.
const MOST_WHEN = 90;
const MOST_WITH = 60;

/** Draft an appointment. It is kept only when the youth agrees. */
export function AppointmentDialog({ thread, away }: { thread: CareThread; away(): void }) {
  const { session, staff } = useWorld();
  const texts = useTexts();
  const { appointment, dialogs } = texts;
  const names = [staff.me()?.working_name, thread.guest?.inside?.name].filter(Boolean);
  const [when, setWhen] = useState("");
  const [withWhom, setWithWhom] = useState(names.join(", "));
  const [tried, setTried] = useState(false);
  const task = useTask();
  const isWhole = when.trim() !== "" && withWhom.trim() !== "";
  const ask = async () => {
    await session.draftAppointment(thread.conv, when.trim(), withWhom.trim());
    away();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isWhole) task.run(ask);
  };
  return (
    <Dialog title={appointment.title(thread.word)} away={away}>
      <p>{appointment.intro}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      <form class="stack4" noValidate onSubmit={submit}>
        <Field
          id="appointment-when"
          label={appointment.when}
          hint={appointment.whenHint}
          wrong={tried && !isWhole ? appointment.bad : undefined}
          value={when}
          put={setWhen}
          maxLength={MOST_WHEN}
          autocomplete="off"
        />
        <Field
          id="appointment-with"
          label={appointment.with}
          hint={appointment.withHint}
          value={withWhom}
          put={setWithWhom}
          maxLength={MOST_WITH}
          autocomplete="off"
        />
        <div class="row">
          <Button look="soft" press={away}>
            {dialogs.cancel}
          </Button>
          <span class="sp" />
          <Button look="go" submit off={task.busy}>
            {appointment.ask}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
