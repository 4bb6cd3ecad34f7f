// What every browser bundle is built for. Safari 13 reads all of ES2018 but lookbehind. Chrome 70 has no `globalThis`.
export const TARGET = { target: ["es2018", "chrome70"], define: { globalThis: "self" }, logLevel: "error" };
