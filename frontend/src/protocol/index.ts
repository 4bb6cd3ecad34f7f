export type { WIRE_VERSION } from "../crypto";
