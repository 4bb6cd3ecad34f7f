import type { Base64Url, Language, TeamKey } from "../protocol";

export interface Line {
  name: string;
  what: Record<Language, string>;
  number: string;
  hours: Record<Language, string> | null;
  open: boolean;
}

export interface Next {
  day:
    | "today"
    | "tomorrow"
    | "monday"
    | "tuesday"
    | "wednesday"
    | "thursday"
    | "friday"
    | "saturday"
    | "sunday";
  /** Hours and minutes, `16:00`. */
  time: string;
}

/** What the document says about this minute; `GET /now` says it again. */
export interface Now {
  lang: Language;
  brand: { name: string; slug: string; demo: boolean; lines: Line[] };
  /** `intake`: a new conversation can start. `open`: somebody is there. */
  open: { intake: boolean; open: boolean; until: string | null; next: Next | null };
  range: [number, number] | null;
  root: Base64Url | null;
  /** What return codes are hashed with: 16 bytes, one for the installation. */
  salt: Base64Url;
  team: TeamKey | null;
  /** The innocuous page that the exit leads to. */
  exit: string;
}
