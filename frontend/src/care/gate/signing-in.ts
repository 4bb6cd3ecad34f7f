import { useState } from "preact/hooks";
import { Refused } from "../../protocol";
import { useTask } from "../hooks";
import { useWorld } from "../world";
import { type Trouble, troubleOf } from "./sign-in-trouble";

// A wait longer than this is bought off with a sum that the browser does; a shorter one is waited out.
const WAIT_WORTH_WORK_SECONDS = 5;

export interface Answers {
  username: string;
  passphrase: string;
  code: string;
}

/** Both halves of signing in as one step. `known`: the passphrase was right, and only a code is still needed. */
export function useSigningIn(entered: () => void) {
  const { staff, clock } = useWorld();
  const [known, setKnown] = useState(false);
  const [hurrying, setHurrying] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const task = useTask();

  const prove = async ({ username, passphrase }: Answers) => {
    const name = username.trim();
    try {
      await staff.signIn(name, passphrase);
    } catch (refusal) {
      const canHurry = refusal instanceof Refused && refusal.work && refusal.wait > WAIT_WORTH_WORK_SECONDS;
      if (!canHurry) throw refusal;
      setHurrying(true);
      await staff.signIn(name, passphrase, true).finally(() => setHurrying(false));
    }
    setKnown(true);
  };
  const attempt = async (answers: Answers) => {
    let passed = known;
    try {
      if (!passed) await prove(answers);
      passed = true;
      await staff.code(answers.code.trim());
      entered();
    } catch (problem) {
      setTrouble(troubleOf(problem, passed, clock.now()));
    }
  };
  const submit = (answers: Answers) => {
    const isWhole = answers.code.trim() && (known || (answers.username.trim() && answers.passphrase));
    if (!isWhole) return setTrouble({ at: "fill" });
    setTrouble(null);
    task.run(() => attempt(answers));
  };
  return { known, hurrying, busy: task.busy, trouble, calm: () => setTrouble(null), submit };
}
