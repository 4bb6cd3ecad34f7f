/** One drawn line on a 24 x 24 field; `size` 16 for the small marks. Decoration: never read aloud. */
export function Icon({ d, size = 24, flip = false }: { d: string; size?: number; flip?: boolean }) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} class={flip ? "flip" : undefined} aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

export const BACK = "M15 5l-7 7 7 7";
export const ON = "M9 5l7 7-7 7";
export const CHAT = "M4 6.5a2 2 0 012-2h12a2 2 0 012 2v8a2 2 0 01-2 2h-7l-4.5 3.5v-3.5H6a2 2 0 01-2-2z";
export const PEOPLE =
  "M9 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 19.5c.5-4 3-6 6.5-6s6 2 6.5 6M16 5.3a3.5 3.5 0 010 6.4M18 14c2 .8 3.2 2.6 3.5 5.5";
export const BOOK =
  "M12 6.5C10 5 7 4.5 3.5 4.5v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13C17 4.5 14 5 12 6.5zm0 0v13";
export const UNSEEN =
  "M3 3l18 18M10 5.7A9 9 0 0112 5.5c5 0 8 4 9 6.5a12 12 0 01-2.5 3.6M6.5 7.5A12 12 0 003 12c1 2.5 4 6.5 9 6.5a9 9 0 004.5-1.2M10 10a3 3 0 004 4";
export const PHONE = "M9 3h6a2 2 0 012 2v14a2 2 0 01-2 2H9a2 2 0 01-2-2V5a2 2 0 012-2zM11 18h2";
export const HEART = "M12 20S4 15.5 4 9.7A4.2 4.2 0 0112 8a4.2 4.2 0 018 1.7C20 15.5 12 20 12 20z";
export const LOCK =
  "M7.5 11h9a2 2 0 012 2v5a2 2 0 01-2 2h-9a2 2 0 01-2-2v-5a2 2 0 012-2zM8.5 11V8a3.5 3.5 0 017 0v3";
export const PLUS = "M12 5v14M5 12h14";
export const SEND = "M5 12h13M12.5 6l6 6-6 6";
export const OFFLINE = "M4 4l16 16M8.5 8.5A5 5 0 007 18h10M19.5 16.5A4 4 0 0017 10a5 5 0 00-5.5-3.5";
export const WARNING = "M12 8v5M12 16.5v.01M12 3.5l9 16H3z";
export const KEY = "M8 11a4 4 0 100 8 4 4 0 000-8zM11 12l8-8M16 7l3 3";
export const STOP = "M4 12h10M10 7l5 5-5 5M15 4h3a2 2 0 012 2v12a2 2 0 01-2 2h-3";
export const BIN = "M5 7h14M10 4h4M7 7l1 13h8l1-13";
export const CLOCK = "M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM8 5v3l2 1.5";
export const TICK = "M3 8.5L6.5 12 13 4.5";
export const TICKS = "M1.5 8.5L5 12l6-7.5M8.5 11.5L9 12l6-7.5";
export const MARK =
  "M6.2 27.5C6 16.5 11.5 7.5 25.5 4 15.5 9.5 10.8 17 10.4 27.5zM12.7 27.5C12.6 20 16.8 13.6 26.7 11.3 19.8 15.3 16.9 20.4 16.6 27.5zM18.9 27.5C18.8 23.3 21.4 19.8 27.3 18.3 23.7 20.9 22.5 23.7 22.4 27.5z";
