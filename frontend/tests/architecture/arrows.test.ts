import { expect, test } from "vitest";
// @ts-expect-error the script is plain JavaScript
import { breaches } from "../../scripts/arrows.mjs";

test.each([
  ["crypto/seal.ts", 'import { x } from "../protocol/session";'],
  ["crypto/seal.ts", 'import { h } from "preact";'],
  ["protocol/session.ts", 'import { open } from "../io/socket";'],
  ["ui/list.tsx", 'import { Chat } from "../youth/chat";'],
  ["ui/list.tsx", 'import { open } from "../io/socket";'],
  ["youth/chat.tsx", 'const it = await import("../io/socket");'],
  ["youth/chat.tsx", 'import "../care/queue";'],
  ["io/socket.ts", 'import { List } from "../ui/list";'],
])("%s may not say %s", (file, text) => {
  expect(breaches(file, text)).toHaveLength(1);
});

test.each([
  ["youth/main.tsx", 'import { open } from "../io/socket";'],
  ["youth/chat.tsx", 'import { List } from "../ui/list";'],
  ["protocol/session.ts", 'import type { Sender } from "../crypto";'],
  ["crypto/kdf.ts", 'import { argon2id } from "@noble/hashes/argon2.js";'],
])("%s may say %s", (file, text) => {
  expect(breaches(file, text)).toEqual([]);
});
