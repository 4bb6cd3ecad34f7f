import type { Session, Staff } from "../../../src/care/world";
import { type Http, Lost, Refused, Untrusted } from "../../../src/protocol";
import type { GuestAccount, Invitee } from "../../../src/protocol/staff";
import { Store } from "../../../src/protocol/store";
import { GUEST_ACCOUNTS, GUEST_TEXTS, PEOPLE, ROOT } from "./guest-office";
import { KAI, LIST } from "./people";
import { receipts } from "./receipts";
import type { Scene } from "./scenes";

const done = async () => {};
const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h3v3h-3zM5 5h3v3h-3z"/></svg>';
const RECOVERY = Array.from({ length: 10 }, (_, index) => `k${index}fm-7q2d`);

/** A session that stands still at one snapshot; what is sent to it appears in its thread. */
export function fakeSession({ snapshot, people = PEOPLE }: Scene): Session {
  const store = new Store(snapshot);
  return {
    subscribe: store.subscribe,
    snapshot: store.snapshot,
    enter() {},
    leave() {},
    lock: () => store.set({ locked: true }),
    unlock: () => store.set({ locked: snapshot.locked && store.snapshot().locked }),
    wake() {},
    claim: async (conv) => conv ?? "wilg",
    follow: async (_conv, reason) => {
      if (!reason) throw new Refused({ code: "reason" });
    },
    unfollow() {},
    send: done,
    typing() {},
    seen() {},
    park: done,
    close: done,
    hand: done,
    summarise: done,
    dangerSeen: done,
    room: done,
    guestsNow: async () => people,
    helpers: async () => people.filter(({ kind }) => kind === "helper"),
    propose: done,
    unpropose: done,
    dismiss: async (conv) => {
      const threads = store.snapshot().threads.map((thread) => {
        const inside = thread.conv === conv ? thread.guest?.inside : null;
        return inside
          ? { ...thread, guest: { ...thread.guest!, inside: { ...inside, leaving: true } } }
          : thread;
      });
      store.set({ threads });
    },
    draftNote: done,
    draftAppointment: done,
    forgetAppointment: done,
    closedList: async () => [
      { conv: "c1", word: "Sleedoorn", minute: 28_999_000, reason: "done", worker: "Sanne", mine: true },
      { conv: "c2", word: "Oever", minute: 28_990_000, reason: "youth", worker: "Bram", mine: false },
    ],
  };
}

/** The keys of one person, and the refusals a scene wants to show. */
export function fakeStaff(scene: Scene): Staff {
  const refuse = () => {
    if (scene.refuses === "passphrase") throw new Refused({ code: "wrong" });
    if (scene.refuses === "wait") throw new Refused({ code: "wrong", wait: 45 });
  };
  const key = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg".repeat(3);
  return {
    state: () => scene.keys,
    me: () => scene.me ?? { ...KAI, step: "out" },
    load: async () => {
      if (scene.refuses === "lost") throw new Lost();
      return scene.me ?? { ...KAI, step: "out" };
    },
    signIn: async () => refuse(),
    code: async () => KAI,
    signOut: done,
    openInvitation: async () => {
      if (scene.refuses === "link") throw new Refused({ code: "unknown" });
      return { username: "kai", working_name: "Sanne", role: "care worker", first: false };
    },
    enrol: async () => ({ svg: SQUARE, secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", recovery: RECOVERY }),
    confirm: async () => KAI,
    lock() {},
    unlock: async () => {
      throw new Refused({ code: "wrong" });
    },
    team: () => new Map(),
    ceremony: async () => ({
      root: key,
      team: [{ generation: 1, key }],
      fingerprint: "7F2A 91C4 E05D 3B68",
    }),
    recoveryKit: async () => ({
      root: key,
      team: [{ generation: 1, key }],
      fingerprint: "7F2A 91C4 E05D 3B68",
    }),
    root: () => ROOT,
    guests: async () => GUEST_ACCOUNTS,
    certify: async (account: GuestAccount) => {
      if (account.username === "vera") throw new Untrusted();
    },
    revoke: done,
    staff: async () => LIST,
    invite: async ({ role }: Invitee) => {
      const page = role === "officer" || role === "helper" ? "guest" : "console";
      return `/${page}/enrol#${"A".repeat(64)}`;
    },
    withdraw: done,
    sealWaiting: done,
    closeAccount: done,
    newTeamKey: done,
  } as unknown as Staff;
}

const QUICK = ["Neem je tijd, ik blijf hier", "Kun je veilig typen?", "Wat wij wel en niet doorvertellen"];
const ANSWERS: Record<string, unknown> = {
  "quick-texts": {
    quick_texts: QUICK.map((title, index) => ({
      id: `q${index}`,
      lang: "nl",
      title,
      body: title,
      text: `${title}.`,
    })),
  },
  settings: {
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: "16:00", closes: "06:00" })),
    holidays: [{ date: "2026-12-25", name: "Kerst", opens: null, closes: null }],
    surge: false,
    paused: false,
    closing_before: 30,
    guest_kinds: ["police", "helper"],
  },
  "guest-texts": GUEST_TEXTS,
};

export const fakeHttp: Http = {
  get: async <T>(path: string) => (path === "log" ? { entries: await receipts() } : ANSWERS[path]) as T,
  post: async <T>(path: string) => ANSWERS[path.split("/")[0] ?? ""] as T,
};
