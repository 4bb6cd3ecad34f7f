import { useEffect, useState } from "preact/hooks";
import { fingerprint, fromBase64url, readCertificate } from "../crypto";
import type { Minute } from "../protocol/wire";
import { useGate } from "../ui/world";

export interface Checked {
  by: string;
  last: Minute;
}

/** Who checked me and until when that holds; null until known, and for a certificate that does not verify. */
export function useChecked(): Checked | null {
  const { staff, clock } = useGate();
  const { certificate, root } = staff.me() ?? {};
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    if (!certificate || !root) return setChecked(null);
    const now = Math.floor(clock.now() / 60_000);
    readCertificate(fromBase64url(root), fromBase64url(certificate), now).then(
      ({ checkedBy, lastMinute }) => setChecked({ by: checkedBy, last: lastMinute }),
      () => setChecked(null),
    );
  }, [certificate, root]);
  return checked;
}

/** The root's fingerprint, to read aloud; empty until known. */
export function useMark(): string {
  const { staff } = useGate();
  const root = staff.me()?.root;
  const [mark, setMark] = useState("");
  useEffect(() => {
    if (root) fingerprint(fromBase64url(root)).then(setMark, () => setMark(""));
  }, [root]);
  return mark;
}
