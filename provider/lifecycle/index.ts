export { check } from "./check";
export { create } from "./create";
export { diff } from "./diff";
export { read } from "./read";
export { remove } from "./remove";
export { update } from "./update";
