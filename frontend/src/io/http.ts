import { type Http, Lost, type NoCode, Refused } from "../protocol";

const BASE = "/console/api/";
const NO_BY_STATUS: Record<number, NoCode> = {
  401: "signed_out",
  403: "forbidden",
  404: "unknown",
  409: "state",
  429: "slow",
};

function csrfToken(): string {
  const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("luwte_csrf="));
  return cookie ? decodeURIComponent(cookie.slice("luwte_csrf=".length)) : "";
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  let body: Record<string, unknown>;
  try {
    response = await fetch(BASE + path, { ...init, credentials: "same-origin", cache: "no-store" });
    body = response.status === 204 ? {} : await response.json();
  } catch {
    throw new Lost();
  }
  if (response.ok) return body as T;
  if (response.status >= 500) throw new Lost();
  throw new Refused({ ...body, code: (body.code as NoCode) ?? NO_BY_STATUS[response.status] ?? "state" });
}

export const http: Http = {
  get: (path) => ask(path, {}),
  post: (path, body) =>
    ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken() },
      body: JSON.stringify(body),
    }),
};
