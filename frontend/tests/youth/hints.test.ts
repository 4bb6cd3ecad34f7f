import { expect, test } from "vitest";
import { hintIn } from "../../src/youth/hints";
import { isInsideApp } from "../../src/youth/inapp";

test.each([
  ["bel me op 06 12345678", "phone"],
  ["mijn nummer is 0612-345678", "phone"],
  ["+31 6 1234 5678", "phone"],
  ["ik zit nu in de Molenstraat 4", "address"],
  ["kerkplein 12a", "address"],
  ["1234 AB", "address"],
  ["ik woon in een flat bij de haven", "address"],
  ["I live at the harbour", "address"],
  ["ik heet Ylva", "name"],
  ["my name is Ylva", "name"],
])("%s seems to hold a %s", (text, hint) => {
  expect(hintIn(text)).toBe(hint);
});

test.each([
  "ik moet 500 euro terugbetalen",
  "hij zei dat ik 3 dagen heb",
  "ik weet niet hoe ik eruit kom",
  "het is 2026 en ik ben 15",
  "ik ben bang",
  "",
])("%s holds nothing to warn about", (text) => {
  expect(hintIn(text)).toBeNull();
});

const PHONE = "Mozilla/5.0 (Linux; Android 9; SM-A105) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 13_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

test.each([
  [`${PHONE} Version/4.0 Chrome/95.0 Mobile Safari/537.36 Instagram 210.0`, true],
  ["Mozilla/5.0 (Linux; Android 9; SM-A105; wv) AppleWebKit/537.36 Version/4.0 Chrome/95.0 Mobile", true],
  [`${IPHONE} Mobile/15E148 Snapchat/11.0`, true],
  [`${IPHONE} Mobile/15E148`, true],
  [`${PHONE} Chrome/95.0 Mobile Safari/537.36`, false],
  [`${IPHONE} Version/13.0 Mobile/15E148 Safari/604.1`, false],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", false],
])("%s: inside an app is %s", (userAgent, inside) => {
  expect(isInsideApp(userAgent)).toBe(inside);
});
