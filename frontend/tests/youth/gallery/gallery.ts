import { render } from "preact";
import "../../../src/ui/kept";
import "../../../src/youth/phone.css";
import "../../../src/youth/visit/visit.css";
import "../../../src/youth/apart.css";
import type { Socket } from "../../../src/protocol";
import { YouthSession } from "../../../src/protocol/youth";
import * as code from "../../../src/youth/code";
import * as danger from "../../../src/youth/danger";
import * as apart from "../../../src/youth/extra";
import "../../../src/youth/guest/beside.css";
import * as guest from "../../../src/youth/guest/beside";
import * as notice from "../../../src/youth/notice";
import { Page } from "../../../src/youth/page";
import { stage } from "../../../src/youth/stage";
import { en } from "../../../src/youth/texts/en";
import * as visit from "../../../src/youth/visit/main";
import { visitEn } from "../../../src/youth/visit/texts/en";
import { GUEST_SCENES, OPENED, puppet } from "./guests";
import { NOW, SCENES } from "./scenes";

const never = () => new Promise<never>(() => {});
const silent: Socket = { send() {}, close() {} };

const world = {
  clock: { now: () => 0, after: () => () => {} },
  random: (length: number) => new Uint8Array(length),
  dial: () => silent,
  heavy: { deriveCode: never, deriveStaff: never, solve: never },
  shelf: { read: () => null, write() {}, clear() {} },
  root: null,
  team: null,
  salt: NOW.salt,
};

const outside = {
  now: NOW,
  root: null,
  userAgent: "",
  secure: true,
  hasTab: () => false,
  clearTab() {},
  fetchNow: never,
  tryExit() {},
  loadStyle: async () => {},
};

async function show(lang: string, scene: string): Promise<void> {
  for (const id of ["start", "page"]) render(null, document.getElementById(id)!);
  const page = new Page(outside);
  const extra = { ...danger, ...code, ...apart, ...notice };
  Object.assign(page, { visit, extra, guest, english: { en, visitEn } });
  page.session = new YouthSession(world);
  page.onChange = stage(page);
  const spoken = lang === "en" ? "en" : "nl";
  await page.speak(spoken);
  const about = (GUEST_SCENES[scene] || OPENED[scene])?.(spoken);
  if (!about) {
    page.set(SCENES[scene]!);
    return;
  }
  await guest.load();
  const face = puppet(about.told);
  Object.assign(self, { page, face });
  page.set({ chat: about.view.chat! });
  guest.follow(page, face);
  page.set({ ...about.view, guest: { ...page.view.guest!, ...about.guest } });
}

const [lang = "nl", scene = "home"] = location.hash.slice(1).split("/");
const scenes = [SCENES, GUEST_SCENES, OPENED].flatMap((some) => Object.keys(some));
Object.assign(self, { scenes, opened: Object.keys(OPENED), show, shown: show(lang, scene) });
