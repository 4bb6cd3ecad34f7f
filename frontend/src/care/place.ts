import { useEffect, useState } from "preact/hooks";

const PATHS = {
  console: "/console",
  enrol: "/console/enrol",
  staff: "/console/staff",
  settings: "/console/settings",
  texts: "/console/texts",
  guests: "/console/guests",
  guestTexts: "/console/guest-texts",
  log: "/console/log",
} as const;

export type Page = keyof typeof PATHS;

export function pathOf(page: Page): string {
  return PATHS[page];
}

/** Any other path below /console is the console itself. */
export function pageAt(path: string): Page {
  const found = Object.entries(PATHS).find(([, known]) => known === path.replace(/\/$/, ""));
  return (found?.[0] as Page) ?? "console";
}

/** The page in the address bar, and a way to another one that keeps the keys: nothing is loaded again. */
export function usePage(): [Page, (page: Page) => void] {
  const [page, setPage] = useState(pageAt(location.pathname));
  useEffect(() => {
    const follow = () => setPage(pageAt(location.pathname));
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  const go = (next: Page) => {
    if (next !== page) history.pushState(null, "", pathOf(next));
    setPage(next);
  };
  return [page, go];
}
