const PATHS = {
  danger: ["M12 4 21 19.5H3z", "M12 10v4.5M12 17.2v.1"],
  person: ["M12 4.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2z", "M5 20c.6-4 3.4-6 7-6s6.4 2 7 6"],
  people: [
    "M8 6a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
    "M16.5 7.1a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z",
    "M3 19c.4-3.4 2.6-5 5.5-5s5 1.6 5.5 5M16 14.5c2.6 0 4.4 1.4 4.8 4",
  ],
  back: ["M9 7 4.5 11.5 9 16", "M5 11.5h9a5 5 0 0 1 0 10h-2"],
  letter: ["M4 6.5h16v12H4z", "m4.5 7 7.5 6 7.5-6"],
  moon: ["M20 14.5A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10.500z"],
  pen: ["m5 19 1-4L16.5 4.500l3 3L9 18z"],
  parked: [
    "M7.5 4.500h9a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-9a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3z",
    "M10 16V8h2.700a2.3 2.3 0 0 1 0 4.800H10",
  ],
  check: ["m5 12.5 4.5 4.500L19 7.5"],
  clock: ["M12 4.500a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z", "M12 8v4.300l2.8 1.7"],
  eye: [
    "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z",
    "M12 9.200a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.600z",
  ],
  lock: ["M6 10.500h12v9H6z", "M8.5 10.500V8a3.5 3.5 0 0 1 7 0v2.5"],
  sheet: ["M6 4h9l4 4v12H6z", "M14.5 4.500V8.500H19M9 13h6M9 16.500h4"],
  lines: ["M5 6h14M5 11h14M5 16h8"],
  pause: ["M9 5.500v13M15 5.500v13"],
  copy: [
    "M10.5 8.500h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z",
    "M15.5 8.500v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2",
  ],
  print: ["M7 9V4h10v5M7 17H4.500v-7.500h15V17H17", "M7.5 14h9v6h-9z"],
  send: ["M5 12h13M13 7l5 5-5 5"],
  cross: ["m6 6 12 12M18 6 6 18"],
  menu: ["M4.5 7h15M4.5 12h15M4.5 17h15"],
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing. Without `label` it only decorates and is not read aloud. */
export function Icon({ name, label, small }: { name: IconName; label?: string; small?: boolean }) {
  const look = small ? "i s" : "i";
  const paths = PATHS[name].map((path) => <path key={path} d={path} />);
  if (!label) {
    return (
      <svg class={look} viewBox="0 0 24 24" aria-hidden="true">
        {paths}
      </svg>
    );
  }
  return (
    <svg class={look} viewBox="0 0 24 24" role="img" aria-label={label}>
      {paths}
    </svg>
  );
}

/** Marram grass, bent by the wind. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">
      <path d="M6.2 27.500C6 16.5 11.5 7.5 25.5 4 15.5 9.5 10.8 17 10.4 27.500zM12.7 27.500C12.6 20 16.8 13.6 26.7 11.3 19.8 15.3 16.9 20.4 16.6 27.500zM18.9 27.500C18.8 23.3 21.4 19.8 27.3 18.3 23.7 20.9 22.5 23.7 22.4 27.500z" />
    </svg>
  );
}
