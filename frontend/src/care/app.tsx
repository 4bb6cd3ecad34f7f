import { useEffect, useMemo, useState } from "preact/hooks";
import type { Clock, Http, Language } from "../protocol";
import { Door } from "../ui/gate/door";
import { GateContext } from "../ui/world";
import type { Memory } from "./memory";
import { usePage } from "./place";
import { textsOf } from "./texts";
import { Workplace } from "./workplace";
import { type Session, SpeechContext, type Staff, WorldContext } from "./world";

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
  const [page, go] = usePage();
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
          <Door
            enrolling={page === "enrol"}
            fragment={props.fragment}
            entered={() => {
              if (page === "enrol") go("console");
              setSession(openSession());
            }}
          >
            {(expired) => <Workplace {...{ page, go, expired }} memory={props.memory} />}
          </Door>
        </WorldContext.Provider>
      </GateContext.Provider>
    </SpeechContext.Provider>
  );
}
