import type { Http, Language, Minute } from "../protocol";

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
}

/** What the console asks over HTTP beside keys and accounts. Each rejects with `Refused` or `Lost`. */
export const requests = {
  settings: (http: Http) => http.get<Settings>("settings"),
  saveSettings: (http: Http, settings: Settings) => http.post<Settings>("settings", settings),
  quickTexts: async (http: Http) => (await http.get<{ quick_texts: QuickText[] }>("quick-texts")).quick_texts,
  saveQuickText: (http: Http, text: { id?: QuickText["id"]; lang: Language; title: string; body: string }) =>
    http.post<QuickText>("quick-texts", text),
  deleteQuickText: (http: Http, id: QuickText["id"]) => http.post<object>(`quick-texts/${id}/delete`, {}),
  log: async (http: Http) => (await http.get<{ entries: LogEntry[] }>("log")).entries,
};
