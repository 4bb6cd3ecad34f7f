type Task = (...inputs: never[]) => unknown;

/** Inside a worker: does the one task it was started for. */
export function answer(tasks: Record<string, Task>): void {
  self.onmessage = ({ data: [name, ...inputs] }: MessageEvent<[string, ...never[]]>) => {
    postMessage(tasks[name]!(...inputs));
  };
}
