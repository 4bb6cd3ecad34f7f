import { useEffect, useMemo, useState } from "preact/hooks";
import type { Clock, Http, Language } from "../protocol";
import { Button } from "../ui/bits/button";
import { ProblemNote } from "../ui/bits/note";
import { Enrol } from "../ui/gate/enrol";
import { Gate } from "../ui/gate/shell";
import { SignIn } from "../ui/gate/sign-in";
import { GateContext } from "../ui/world";
import type { Memory } from "./memory";
import { usePage } from "./place";
import { textsOf } from "./texts";
import { Workplace } from "./workplace";
import { type Session, SpeechContext, type Staff, useTexts, useWorld, WorldContext } from "./world";

export interface AppProps {
  staff: Staff;
  http: Http;
  clock: Clock;
  lang: Language;
  /** What stood behind # in an invitation link; empty otherwise. */
  fragment: string;
  memory: Memory;
  openSession(): Session;
}

/** Everything under /console. Which screen is due follows from the account, the keys and the address. */
export function App(props: AppProps) {
  const { staff, http, clock, openSession } = props;
  const [lang, speak] = useState(props.lang);
  const [session, setSession] = useState(openSession);
  const speech = useMemo(() => ({ lang, speak, texts: textsOf(lang) }), [lang]);
  const gate = useMemo(() => ({ ...speech, staff, clock }), [speech]);
  const world = useMemo(() => ({ session, staff, http, clock }), [session]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <SpeechContext.Provider value={speech}>
      <GateContext.Provider value={gate}>
        <WorldContext.Provider value={world}>
          <Door fragment={props.fragment} memory={props.memory} renew={() => setSession(openSession())} />
        </WorldContext.Provider>
      </GateContext.Provider>
    </SpeechContext.Provider>
  );
}

/** Asks the server who is there, and lets them in. */
function Door({ fragment, memory, renew }: { fragment: string; memory: Memory; renew(): void }) {
  const { staff } = useWorld();
  const { gate } = useTexts();
  const [page, go] = usePage();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [expired, setExpired] = useState(false);
  const ask = () => {
    setProblem(null);
    staff.load().then(() => setAsked(true), setProblem);
  };
  useEffect(() => (page === "enrol" ? setAsked(true) : ask()), []);
  const entered = () => {
    setExpired(false);
    if (page === "enrol") go("console");
    renew();
  };
  const out = () => {
    setExpired(true);
    staff.lock();
  };
  if (!globalThis.crypto?.subtle) return <Gate>{gate.noWebCrypto}</Gate>;
  if (problem !== null) return <Unreachable again={ask} />;
  if (!asked) return <Gate>{gate.loading}</Gate>;
  if (page === "enrol") return <Enrol fragment={fragment} entered={entered} />;
  if (staff.me()?.step !== "in" || expired) {
    return <SignIn notice={expired ? gate.expired : undefined} entered={entered} />;
  }
  return <Workplace {...{ page, go, memory }} expired={out} />;
}

function Unreachable({ again }: { again(): void }) {
  const { gate } = useTexts();
  return (
    <Gate>
      <h1>{gate.signIn}</h1>
      <ProblemNote>{gate.unreachable}</ProblemNote>
      <Button press={again}>{gate.tryAgain}</Button>
    </Gate>
  );
}
