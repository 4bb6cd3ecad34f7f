import { render } from "preact";
import { App } from "../../../src/care/app";
import "../../../src/care/care.css";
import { memoryAt } from "./memory";
import { SCENES } from "./scenes";
import { fakeHttp, fakeSession, fakeStaff } from "./worlds";

const asked = new URLSearchParams(location.search);
const scene = SCENES[asked.get("scene") ?? "busy"]!;
const clock = {
  now: () => Date.now(),
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

history.replaceState(null, "", scene.path);
Object.assign(self, { scenes: Object.keys(SCENES) });
render(
  <App
    staff={fakeStaff(scene)}
    http={fakeHttp}
    clock={clock}
    lang={asked.get("lang") === "en" ? "en" : "nl"}
    fragment="secret"
    memory={memoryAt(scene.current)}
    openSession={() => fakeSession(scene)}
  />,
  document.getElementById("app")!,
);
