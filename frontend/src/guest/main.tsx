import { render } from "preact";
import { clock, random } from "../io/clock";
import { heavy } from "../io/heavy";
import { http } from "../io/http";
import { dialTo } from "../io/socket";
import { GuestSession } from "../protocol/guest";
import { StaffKeys } from "../protocol/staff";
import { App } from "./app";
import "./guest.css";
import type { Session } from "./world";

const boot = JSON.parse(document.getElementById("boot")?.textContent ?? "{}");
// The secret in an invitation link leaves the address bar, and so the history, before anything is asked.
const fragment = location.hash.slice(1);
if (fragment) history.replaceState(null, "", location.pathname);

const dial = dialTo("/ws/g");
const staff = new StaffKeys({ http, heavy, clock, root: boot.root ?? null, salt: boot.salt });
let session: Session | null = null;

function openSession(): Session {
  session?.leave();
  session = new GuestSession({ clock, random, dial, heavy, http });
  return session;
}

window.addEventListener("online", () => session?.wake());
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) session?.wake();
});
// A page kept for the way back would still hold what was said.
window.addEventListener("pagehide", () => session?.leave());
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
render(
  <App {...{ staff, clock, fragment, openSession }} lang={boot.lang === "en" ? "en" : "nl"} />,
  document.getElementById("app") ?? document.body,
);
