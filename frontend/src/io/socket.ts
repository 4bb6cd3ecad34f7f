import type { Dial } from "../protocol";

/** Dials `path` on the host that served the document. */
export function dialTo(path: string): Dial {
  return (events) => {
    const { protocol, host } = location;
    const socket = new WebSocket(`${protocol === "https:" ? "wss" : "ws"}://${host}${path}`);
    socket.onopen = () => events.opened();
    socket.onmessage = ({ data }) => {
      if (typeof data === "string") events.text(data);
    };
    socket.onclose = ({ code }) => events.closed(code);
    return {
      send: (text) => socket.send(text),
      close: () => socket.close(),
    };
  };
}
