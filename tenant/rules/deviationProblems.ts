import { ControlError } from "../../controls/ControlError";
import { type Tenant } from "../schema/tenantSchema";
import { describeValue, type TenantProblem } from "../TenantProblem";

/** What is wrong with accepted deviations on a day (ISO 8601): a control that there isn't, twice the same, or one that is over. */
export function deviationProblems(deviations: Tenant["acceptedDeviations"], today: string): TenantProblem[] {
  const seen = new Set<string>();
  return deviations.flatMap(({ control, owner, expires }, index): TenantProblem[] => {
    const known = idOf(control);
    if (known instanceof ControlError) {
      const expected = `the id of a control; ${known.message}`;
      return [{ path: [index, "control"], found: describeValue(control), expected }];
    }
    const problems: TenantProblem[] = [];
    if (seen.has(known)) {
      const expected = "one entry for each control; merge the two";
      problems.push({ path: [index, "control"], found: `${describeValue(control)} a second time`, expected });
    }
    seen.add(known);
    if (expires < today) {
      problems.push({
        path: [index, "expires"],
        found: `${describeValue(expires)}, which is past`,
        expected: `a day that is still to come, agreed with ${owner}; or hold the tenant to ${known} and remove the entry`,
      });
    }
    return problems;
  });
}

function idOf(control: string): string | ControlError {
  // The catalogue is a hundred files, which a preview of a tenant without deviations needn't wait for.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() is not resolved without file extensions
  const { findControl } = require("../../controls/findControl") as typeof import("../../controls/findControl");
  try {
    return findControl(control).id;
  } catch (error) {
    if (error instanceof ControlError) return error;
    throw error;
  }
}
