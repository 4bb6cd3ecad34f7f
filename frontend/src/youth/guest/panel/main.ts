// The full screens about guests and who they are, each opened by a tap.
export { PickFoot } from "./pick";
export { Screen } from "./screen";
export { Who } from "./who";
