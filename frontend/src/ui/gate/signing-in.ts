import { useRef, useState } from "preact/hooks";
import { Refused } from "../../protocol";
import { useTask } from "../hooks";
import { useGate } from "../world";
import { type Trouble, troubleOf } from "./sign-in-trouble";

export interface Answers {
  username: string;
  passphrase: string;
  code: string;
}

/** Both halves of signing in as one step. `known`: the passphrase was right, and only a code is still needed. */
export function useSigningIn(entered: () => void) {
  const { staff, clock } = useGate();
  const [known, setKnown] = useState(false);
  const [hurrying, setHurrying] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const tried = useRef(false);
  const task = useTask();

  const signIn = async ({ username, passphrase }: Answers, hurry: boolean) => {
    setHurrying(hurry);
    await staff.signIn(username.trim(), passphrase, hurry).finally(() => setHurrying(false));
  };
  const prove = async (answers: Answers) => {
    const isFirst = !tried.current;
    tried.current = true;
    try {
      await signIn(answers, trouble?.at === "wait" && trouble.canHurry);
    } catch (refusal) {
      // Refused to wait at the very first try: others tried before, and this passphrase was not even looked at.
      if (!(isFirst && refusal instanceof Refused && refusal.work)) throw refusal;
      await signIn(answers, true);
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
