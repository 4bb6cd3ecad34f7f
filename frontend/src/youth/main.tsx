import "../ui/kept";
import "./phone.css";
import { shelf } from "../io/tab";
import apart from "./apart.css?url";
import { leaveWith, tryOut } from "./exit";
import guest from "./guest/beside.css?url";
import type { Now } from "./now";
import { Page } from "./page";
import { stage } from "./stage";
import visit from "./visit/visit.css?url";
import { watchVisibility } from "./watch";

// The server puts the installation's public root key here before it hashes this script.
const ROOT = "__ROOT__";

const now: Now = JSON.parse(document.getElementById("now")!.textContent!);

const STYLES = { visit, apart, guest };
const styles = new Map<string, Promise<unknown>>();

function load(url: string): Promise<unknown> {
  const loading =
    styles.get(url) ||
    new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = url;
      link.onload = resolve;
      link.onerror = (error) => {
        styles.delete(url);
        link.remove();
        reject(error);
      };
      document.head.append(link);
    });
  styles.set(url, loading);
  return loading;
}

const page = new Page({
  now,
  root: ROOT,
  userAgent: navigator.userAgent,
  secure: isSecureContext && !!crypto.subtle,
  hasTab: () => shelf.read() !== null,
  clearTab: shelf.clear,
  fetchNow: async () => (await fetch("/now", { cache: "no-store", credentials: "omit" })).json(),
  tryExit: () => tryOut(page),
  loadStyle: (style) => load(STYLES[style]),
});

// The answer clears this site's cache and storage, which a request without credentials may not.
function tell(ticket: string): void {
  const body = JSON.stringify({ ticket });
  fetch("/leave", { method: "POST", body, keepalive: true }).catch(() => {});
}

const leave = leaveWith(page, tell);
document.querySelector(".exit")!.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
document.querySelector("#gone button")!.addEventListener("click", () => location.replace(now.exit));

// The address of a campaign stands in the address bar no longer. The browser's own history may still have it.
history.replaceState(null, "", now.lang === "en" ? "/en" : "/");
watchVisibility(page);

// A tab that the phone threw away wakes as it fell asleep: covered.
function wasThrownAway(): boolean {
  return (document as { wasDiscarded?: boolean }).wasDiscarded === true || document.hidden;
}

// Silent when it does not come: the youth hears of that on the screen that needs it.
function comeAlong(): Promise<void> {
  return page
    .prepare()
    .then(() => page.complete())
    .catch(() => {});
}

async function begin(): Promise<void> {
  if (now.lang !== "nl") await page.speak(now.lang);
  page.onChange = stage(page);
  page.set({ covered: wasThrownAway() && shelf.read() !== null });
  await page.resume();
  requestAnimationFrame(() => setTimeout(() => void comeAlong(), 300));
}

void begin();
