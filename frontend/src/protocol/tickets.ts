import { Refused } from "./errors";
import type { Call } from "./link";
import type { Http } from "./ports";

const OVER = ["signed_out", "forbidden", "unknown"];

/** Signs a fresh socket in with a ticket of the session. `over`: the session is, or the right was withdrawn. Rejects then too. */
export async function enter(http: Http, call: Call, over: () => void): Promise<void> {
  try {
    const { ticket } = await http.post<{ ticket: string }>("socket", {});
    await call({ k: "enter", ticket });
  } catch (error) {
    if (error instanceof Refused && OVER.includes(error.code)) over();
    throw error;
  }
}
