// TypeScript's `private` is gone after compiling, and with it the knowledge that nobody else uses a name. This marks
// such names with MARK while they are still known, so that esbuild may give each of them one letter.
export const MARK = "_own";

const DECLARED = /\bprivate (?:readonly |async |get |set )*(\w+)/g;
// A name that is a member of somebody else in the same file, too, stays as it is.
const isElsewhere = (source, name) =>
  new RegExp(`^ {2}(?:readonly |async |get |set )*${name}[?!]?[:(= ]`, "m").test(source);

// Ways to reach a member by a name that is only known when it runs.
const UNSEEN = /Object\.assign\(this\b|\bthis\[|\.\.\.this\b(?!\.)/;

/** The source of one module with its private names marked. Throws when it reaches members in a way that hides their names. */
export function markPrivate(source) {
  const names = [...new Set([...source.matchAll(DECLARED)].map(([, name]) => name))].filter(
    (name) => name !== "constructor" && !isElsewhere(source, name),
  );
  if (names.length === 0) return source;
  if (UNSEEN.test(source)) throw new Error(`a private name may be hidden in ${source.match(UNSEEN)[0]}`);
  const one = `(${names.join("|")})\\b`;
  return source
    .replace(new RegExp(`(\\bprivate (?:readonly |async |get |set )*)${one}`, "g"), `$1$2${MARK}`)
    .replace(new RegExp(`\\bthis\\.${one}`, "g"), `this.$1${MARK}`)
    .replace(/\{([^{}]*)\} = this;/g, (_, list) => `{${marked(list, names)}} = this;`);
}

function marked(list, names) {
  return list
    .split(",")
    .map((part) => {
      const [name, alias] = part.trim().split(/\s*:\s*/);
      return names.includes(name) ? ` ${name}${MARK}: ${alias ?? name}` : part;
    })
    .join(",");
}
