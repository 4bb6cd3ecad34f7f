import type { Session } from "../../../src/guest/world";
import { Lost, Refused } from "../../../src/protocol";
import type { Me } from "../../../src/protocol/staff";
import { Store } from "../../../src/protocol/store";
import type { Staff } from "../../../src/ui/world";
import type { Scene } from "./scenes";
import { FIRST, NOTES, said, TALK } from "./talks";

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h3v3h-3zM5 5h3v3h-3z"/></svg>';
const RECOVERY = Array.from({ length: 10 }, (_, index) => `k${index}fm-7q2d`);
const done = async () => {};

/** A session without a server. `put` is the youth's stop. */
export function fakeSession({ snapshot }: Scene): Session & { put(): void } {
  const store = new Store(snapshot);
  const change = (more: Partial<typeof TALK>) => {
    const { talk } = store.snapshot();
    if (talk) store.set({ talk: { ...talk, ...more } });
  };
  const say = (text: string, kind: "text" | "system") => {
    const { items } = store.snapshot().talk ?? TALK;
    change({ items: [...items, said(items.length + 20, 2, text, { kind, mark: "sending", minute: null })] });
  };
  return {
    subscribe: store.subscribe,
    snapshot: store.snapshot,
    enter() {},
    leave() {},
    lock: () => store.set({ locked: true }),
    unlock: () => store.set({ locked: false }),
    wake() {},
    setAvailable: async (until) => store.set({ until }),
    join: () => store.set({ waiting: false, talk: TALK }),
    send: async (text) => say(text, "text"),
    sayFirst: async () => {
      say(JSON.stringify({ a: "first", text: FIRST }), "system");
      change({ hushed: true });
    },
    depart: async () => store.set({ talk: null, waiting: false }),
    loadNotes: async () => store.set({ notes: store.snapshot().notes ?? [] }),
    confirmNote: async (note) =>
      store.set({
        notes: NOTES.map((one) => (one.note === note ? { ...one, state: "arrived" } : one)),
      }),
    put: () => store.set({ talk: null, waiting: false }),
  };
}

/** The keys of `me`, and the refusals a scene wants to show. */
export function fakeStaff(scene: Scene, me: Me | null): Staff {
  let keys = scene.keys;
  const known = me ?? ({ step: "out", roles: [], permissions: [] } as unknown as Me);
  return {
    state: () => keys,
    me: () => known,
    load: async () => {
      if (scene.refuses === "lost") throw new Lost();
      return known;
    },
    signIn: async () => {
      throw new Refused({ code: "wrong" });
    },
    signOut: done,
    openInvitation: async () => {
      if (scene.refuses === "link") throw new Refused({ code: "unknown" });
      return { username: "mark", working_name: "Mark", role: "officer", first: false };
    },
    enrol: async () => ({ svg: SQUARE, secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", recovery: RECOVERY }),
    confirm: async () => known,
    lock: () => {
      keys = "locked";
    },
    unlock: async () => {
      throw new Refused({ code: "wrong" });
    },
    guest: () => ({}),
  } as unknown as Staff;
}
