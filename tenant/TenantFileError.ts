import { type TenantProblem, describeProblem } from "./TenantProblem";

/**
 * Tells the author of a tenant file what is wrong with it: one line a problem, each with the file, the line where it is
 * known, the path inside the tenant, what was found, what was expected and what to do.
 *
 * Meant for people: show `message` alone, without the stack.
 */
export class TenantFileError extends Error {
  override readonly name = "TenantFileError";
  readonly code = "INVALID_TENANT";
  readonly exitCode = 2;

  /**
   * @param file path of the tenant file, as it should be shown
   * @param problems what is wrong, at least one
   */
  constructor(
    readonly file: string,
    readonly problems: readonly TenantProblem[],
  ) {
    super(problems.map((problem) => describeProblem(file, problem)).join("\n"));
  }
}
