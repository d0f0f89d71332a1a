export { compile } from "./compile";
export { Evaluator } from "./Evaluator";
