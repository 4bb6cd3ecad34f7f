import { type Heavy, Lost } from "../protocol";
import argonUrl from "./argon.worker?worker&url";
import workUrl from "./work.worker?worker&url";

interface Policy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

const OURS = [argonUrl, workUrl];

let policy: Policy | null = null;

// The document's Content-Security-Policy allows this one Trusted Types policy; it passes our own workers and no other.
function trusted(url: string): string {
  const factory = (self as unknown as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy("luwte", {
    createScriptURL(wanted) {
      if (!OURS.includes(wanted)) throw new TypeError("not our worker");
      return wanted;
    },
  });
  return policy.createScriptURL(url) as string;
}

function inWorker<T>(url: string, task: string, ...inputs: unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trusted(url));
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Lost());
    };
    worker.postMessage([task, ...inputs]);
  });
}

/** A fresh worker for each sum: its memory is given back, and nothing of a secret stays in it. */
export const heavy: Heavy = {
  deriveCode: (secret, salt) => inWorker(argonUrl, "code", secret, salt),
  deriveStaff: (passphrase, salt) => inWorker(argonUrl, "staff", passphrase, salt),
  solve: (challenge, bits) => inWorker(workUrl, "solve", challenge, bits),
};
