import { render } from "preact";
import { App } from "../../../src/guest/app";
import "../../../src/guest/guest.css";
import { invent } from "./people";
import { SCENES } from "./scenes";
import { NOW } from "./talks";
import { fakeSession, fakeStaff } from "./worlds";

const asked = new URLSearchParams(location.search);
const scene = SCENES[asked.get("scene") ?? "ready"]!;
const clock = {
  now: () => Date.now(),
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
const session = fakeSession(scene);

history.replaceState(null, "", scene.path ?? "/guest");
Object.assign(self, { scenes: Object.keys(SCENES), putOut: () => session.put() });
void invent(NOW).then((people) =>
  render(
    <App
      staff={fakeStaff(scene, scene.who ? people[scene.who] : null)}
      clock={clock}
      lang={asked.get("lang") === "en" ? "en" : "nl"}
      fragment="secret"
      openSession={() => session}
    />,
    document.getElementById("app")!,
  ),
);
