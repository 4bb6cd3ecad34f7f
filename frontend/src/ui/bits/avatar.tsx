/** The first letter of a working name, in a ring. The name itself stands beside it. */
export function Avatar({ name, me = false }: { name: string; me?: boolean }) {
  return (
    <span class={me ? "avatar me" : "avatar"} aria-hidden="true">
      {name.slice(0, 1).toUpperCase()}
    </span>
  );
}
