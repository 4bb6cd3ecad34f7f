import type { Door, Http, Language, Minute } from "../protocol";

export interface QuickText {
  id: string;
  lang: Language;
  title: string;
  body: string;
  /** What goes into the box: no markup. */
  text: string;
}

export interface DayHours {
  /** 0 is Monday. */
  weekday: number;
  opens: string;
  closes: string;
}

export interface Holiday {
  /** ISO date. */
  date: string;
  name: string;
  opens: string | null;
  closes: string | null;
}

export interface Settings {
  hours: DayHours[];
  holidays: Holiday[];
  surge: boolean;
  paused: boolean;
  /** Minutes. */
  closing_before: number;
}

export type GuestKind = "police" | "helper";

export interface GuestBlock {
  k: string;
  t: string;
}

/** One version of what a youth reads before a guest may join. It never changes; a review dates it. */
export interface GuestText {
  id: string;
  kind: GuestKind;
  door: Door;
  lang: Language;
  version: number;
  blocks: GuestBlock[];
  first: string;
  /** ISO date. */
  reviewed: string | null;
  reviewed_by: string;
}

export interface GuestTexts {
  texts: GuestText[];
  /** On a try-out brand a text is used without a review. */
  demo?: boolean;
}

export interface LogEntry {
  minute: Minute;
  verb: string;
  /** What the verb means, in English. */
  meaning: string;
  /** The working name of whoever did it, `system`, or `youth`. */
  actor_name: string;
  /** Opaque: a handle, or the name of a setting; and the working name when it is a colleague. */
  subject: string;
  subject_name: string;
  reason: string;
  /** The working name of the guest, where `reason` is a guest's handle. */
  guest_name?: string;
  /** The signed receipt of a yes or a stop, with the key that signed it before it. */
  evidence?: string | null;
}

/** What the console asks over HTTP beside keys and accounts. Each rejects with `Refused` or `Lost`. */
export const requests = {
  settings: (http: Http) => http.get<Settings>("settings"),
  /** Only hours and switches: which guests may join is saved on a page of its own. */
  saveSettings: (http: Http, { hours, holidays, surge, paused, closing_before }: Settings) =>
    http.post<Settings>("settings", { hours, holidays, surge, paused, closing_before }),
  guestKinds: async (http: Http) =>
    (await http.get<{ guest_kinds?: GuestKind[] }>("settings")).guest_kinds ?? [],
  saveGuestKinds: (http: Http, guest_kinds: readonly GuestKind[]) =>
    http.post<object>("settings", { guest_kinds }),
  guestTexts: (http: Http) => http.get<GuestTexts>("guest-texts"),
  saveGuestText: (http: Http, text: Omit<GuestText, "id" | "version" | "reviewed" | "reviewed_by">) =>
    http.post<object>("guest-texts", text),
  reviewGuestText: (http: Http, id: GuestText["id"], review: { date: string; by: string }) =>
    http.post<object>(`guest-texts/${id}/review`, review),
  quickTexts: async (http: Http) => (await http.get<{ quick_texts: QuickText[] }>("quick-texts")).quick_texts,
  saveQuickText: (http: Http, text: { id?: QuickText["id"]; lang: Language; title: string; body: string }) =>
    http.post<QuickText>("quick-texts", text),
  deleteQuickText: (http: Http, id: QuickText["id"]) => http.post<object>(`quick-texts/${id}/delete`, {}),
  log: async (http: Http) => (await http.get<{ entries: LogEntry[] }>("log")).entries,
};
