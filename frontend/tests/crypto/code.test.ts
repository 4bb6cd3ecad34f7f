import { expect, test } from "vitest";
import { holdsCode, makeCode, readCode, writeCode } from "../../src/crypto/code";
import { MistypedCode } from "../../src/crypto/errors";

const SECRET = Uint8Array.from([9, 8, 7, 6, 5, 4, 3, 2, 1]);

test("a fresh code reads back, however it is written", async () => {
  const { secret, text } = await makeCode();

  for (const typed of [text, text.toLowerCase(), text.replace(/-/g, " "), text.replace(/-/g, "")]) {
    expect((await readCode(typed)).secret).toEqual(secret);
  }
});

test("codes differ", async () => {
  const codes = new Set(await Promise.all(Array.from({ length: 200 }, async () => (await makeCode()).text)));

  expect(codes.size).toBe(200);
});

test.each([
  ["length", "F24K"],
  ["symbol", "F24K-W715-AQWA-2W9U"],
])("a mistyped code says that its %s is wrong", async (mistake, typed) => {
  await expect(readCode(typed)).rejects.toMatchObject({ code: "mistyped_code", mistake });
});

test("one wrong symbol is caught, but for one in about 256", async () => {
  const good = (await writeCode(SECRET)).replace(/-/g, "");
  let unnoticed = 0;
  for (let at = 0; at < good.length; at++) {
    for (const symbol of "0123456789ABCDEFGHJKMNPQRSTVWXYZ".replace(good[at]!, "")) {
      const typed = good.slice(0, at) + symbol + good.slice(at + 1);
      await readCode(typed).then(
        () => unnoticed++,
        (error) => expect(error).toBeInstanceOf(MistypedCode),
      );
    }
  }

  expect(unnoticed).toBeLessThan(10);
});

test.each([
  (code: string) => code,
  (code: string) => `mijn code is ${code}, bewaar hem`,
  (code: string) => `mijn code ${code}`,
  (code: string) => code.toLowerCase().replace(/-/g, " "),
  (code: string) => code.replace(/-/g, ""),
  (code: string) => code.replace(/-/g, " - "),
  (code: string) => `(${code})`,
  (code: string) => `eerst\n${code}\ndan`,
])("a text with a code is noticed (%#)", async (write) => {
  expect(await holdsCode(write(await writeCode(SECRET)))).toBe(true);
});

test.each([
  "want deze keer ging alles goed",
  "bel me op 06 1234 5678 of 020 123 4567",
  "ik ben 16 en woon met mijn zusje bij mijn tante",
  "verantwoordelijkheid",
  "F24K-W715-AQWA-2W9",
  "",
])("a text without a code passes: %s", async (text) => {
  expect(await holdsCode(text)).toBe(false);
});

test("a code without a digit is noticed in one piece; in groups it could be four short words", async () => {
  let code = "";
  for (let first = 0; !code; first++) {
    const text = await writeCode(
      Uint8Array.from([first >> 8, first, 90, 173, 107, 90, 214, 181, 173]).map((b) => b | 82),
    );
    if (!/\d/.test(text)) code = text;
    if (first > 60_000) throw new Error("no such code found");
  }

  expect(await holdsCode(code.replace(/-/g, ""))).toBe(true);
  expect(await holdsCode(code)).toBe(false);
});
