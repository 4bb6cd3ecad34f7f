import { afterEach, expect, test, vi } from "vitest";
import { Page } from "../../src/youth/page";
import { NOW } from "./gallery/scenes";

// There is no document to draw in.
vi.mock("preact", async (load) => ({ ...(await load<typeof import("preact")>()), render() {} }));

afterEach(() => vi.unstubAllGlobals());

/** As much of a browser as the exit touches, without network, with what an earlier page kept. */
function browser(): { kept: Map<string, string> } {
  const kept = new Map([["t", "a conversation"]]);
  const element = () => ({ textContent: "", href: "" });
  vi.stubGlobal("navigator", { onLine: false });
  vi.stubGlobal("document", {
    documentElement: {},
    title: "",
    querySelector: element,
    getElementById: element,
  });
  return { kept };
}

function pageThatStillLoads(kept: Map<string, string>): Page {
  return new Page({
    now: NOW,
    root: null,
    userAgent: "",
    secure: true,
    hasTab: () => kept.size > 0,
    clearTab: () => kept.clear(),
    fetchNow: async () => NOW,
    tryExit() {},
    loadStyle: () => new Promise(() => {}),
  });
}

test("leaving while the page still loads clears what the tab kept, and nothing goes on after", async () => {
  const { kept } = browser();
  const page = pageThatStillLoads(kept);
  let drawn = 0;
  const { leaveWith } = await import("../../src/youth/exit");
  void page.resume();
  page.onChange = () => drawn++;

  leaveWith(page, () => {})();

  expect(kept.size).toBe(0);
  page.set({ screen: "visit" });
  await page.resume();
  expect([page.left, page.session, drawn]).toEqual([true, null, 0]);
});
