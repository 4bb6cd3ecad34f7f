// The hashes ask for it, and phones of before 2022 do not have it.
const object = Object as unknown as { hasOwn?: (of: object, name: PropertyKey) => boolean };
object.hasOwn ||= (of, name) => Object.getOwnPropertyDescriptor(of, name) !== undefined;

type Task = (...inputs: never[]) => unknown;

/** Inside a worker: does the one task it was started for. */
export function answer(tasks: Record<string, Task>): void {
  self.onmessage = ({ data: [name, ...inputs] }: MessageEvent<[string, ...never[]]>) => {
    postMessage(tasks[name]!(...inputs));
  };
}
