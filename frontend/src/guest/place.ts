export const HOME = "/guest";

/** Whether an invitation link leads here. Every other path below /guest is the page itself. */
export function isEnrolment(path: string): boolean {
  return path.replace(/\/$/, "") === "/guest/enrol";
}
