/** The first letter of a working name, in a ring. The name itself stands beside it. */
export function Avatar({ name, me = false, guest = false }: { name: string; me?: boolean; guest?: boolean }) {
  return (
    <span class={["avatar", me && "me", guest && "guest"].filter(Boolean).join(" ")} aria-hidden="true">
      {name.slice(0, 1).toUpperCase()}
    </span>
  );
}
