import { isChecking, newProblems } from "./contract/watch";

/** Mocha's root hooks: every exchange with an emulator is held against Graph's published shapes. */
export const mochaHooks = {
  beforeAll(): void {
    if (!isChecking())
      console.log("  Graph's published shapes are not beside this checkout: exchanges go unchecked.\n");
  },
  afterEach(): void {
    const problems = newProblems();
    if (problems.length > 0) throw new Error(`Not as Graph publishes it:\n${problems.join("\n")}`);
  },
};
