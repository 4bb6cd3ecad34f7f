import { useState } from "preact/hooks";
import { Button } from "../../../ui/bits/button";
import { Field } from "../../../ui/bits/field";
import { ProblemNote } from "../../../ui/bits/note";
import { useTask } from "../../../ui/hooks";
import { sentenceFor } from "../../../ui/problems";
import { type GuestText, requests } from "../../requests";
import { useTexts, useWorld } from "../../world";

/** Who of the lawyers found this version good, and when. From then on a youth gets it. */
export function ReviewForm({ text, changed }: { text: GuestText; changed(): void }) {
  const { http } = useWorld();
  const texts = useTexts();
  const { guestTexts } = texts;
  const [date, setDate] = useState("");
  const [by, setBy] = useState("");
  const [tried, setTried] = useState(false);
  const task = useTask();
  const isWhole = date !== "" && by.trim() !== "";
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) return;
    task.run(async () => {
      await requests.reviewGuestText(http, text.id, { date, by: by.trim() });
      changed();
    });
  };
  return (
    <form class="stack3" noValidate onSubmit={submit}>
      <h3>{guestTexts.review}</h3>
      <p class="hint">{guestTexts.reviewHint}</p>
      {task.problem !== null && <ProblemNote>{sentenceFor(task.problem, texts)}</ProblemNote>}
      {tried && !isWhole && <ProblemNote>{guestTexts.reviewBad}</ProblemNote>}
      <Field id="review-date" type="date" label={guestTexts.reviewDate} value={date} put={setDate} />
      <Field
        id="review-by"
        label={guestTexts.reviewBy}
        value={by}
        put={setBy}
        maxLength={80}
        autocomplete="off"
      />
      <Button submit off={task.busy}>
        {guestTexts.reviewNow}
      </Button>
    </form>
  );
}
