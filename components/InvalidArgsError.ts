import * as pulumi from "@pulumi/pulumi";
import { describeProblem, type TenantProblem } from "../tenant/TenantProblem";

/**
 * Tells the author of a program what is wrong with the arguments of a component: one line a problem, each with the
 * component, the path inside its arguments, what was found, what was expected and what to do.
 *
 * Pulumi shows it without a stack.
 */
export class InvalidArgsError extends pulumi.RunError {
  override readonly name = "InvalidArgsError";
  readonly code = "INVALID_ARGS";
  readonly exitCode = 2;

  /** @param component type and name of the component: `CrossTenantAccess contoso` */
  constructor(
    component: string,
    readonly problems: readonly TenantProblem[],
  ) {
    super(problems.map((problem) => describeProblem(component, problem)).join("\n"));
  }

  /** Throws when there are problems. */
  static throwIf(component: string, problems: readonly TenantProblem[]): void {
    if (problems.length > 0) throw new InvalidArgsError(component, problems);
  }
}
