import { Memory } from "../../../src/care/memory";

export function memoryAt(current: string | undefined): Memory {
  const memory = new Memory();
  memory.current = current ?? null;
  return memory;
}
