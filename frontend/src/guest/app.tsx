import { useEffect, useMemo, useState } from "preact/hooks";
import type { Clock, Language } from "../protocol";
import { Door } from "../ui/gate/door";
import { GateContext, type Staff } from "../ui/world";
import { HOME, isEnrolment } from "./place";
import { Rooms } from "./rooms";
import { textsOf } from "./texts";
import { type Session, SessionContext } from "./world";

export interface AppProps {
  staff: Staff;
  clock: Clock;
  lang: Language;
  /** What stood behind # in an invitation link; empty otherwise. */
  fragment: string;
  openSession(): Session;
}

/** Everything under /guest. Which screen is due follows from the account, the keys and the one conversation. */
export function App(props: AppProps) {
  const { staff, clock, openSession } = props;
  const [lang, speak] = useState(props.lang);
  const [session, setSession] = useState(openSession);
  const [enrolling, setEnrolling] = useState(isEnrolment(location.pathname));
  const gate = useMemo(() => ({ staff, clock, lang, speak, texts: textsOf(lang) }), [lang]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const entered = () => {
    if (enrolling) history.replaceState(null, "", HOME);
    setEnrolling(false);
    setSession(openSession());
  };
  return (
    <GateContext.Provider value={gate}>
      <SessionContext.Provider value={session}>
        <Door enrolling={enrolling} fragment={props.fragment} entered={entered}>
          {(expired) => <Rooms expired={expired} />}
        </Door>
      </SessionContext.Provider>
    </GateContext.Provider>
  );
}
