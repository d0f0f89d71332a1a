import { expectedOf } from "./expectedOf";
import { problemsOf } from "./problemsOf";
import { tenantProblems } from "./rules/tenantProblems";
import { type Tenant, tenantSchema } from "./schema/tenantSchema";
import { TenantFileError } from "./TenantFileError";
import { type TenantProblem } from "./TenantProblem";

/** Where a tenant was read from, for its errors. */
export interface TenantSource {
  /** Path of the file, as it should be shown. */
  file: string;
  /** The line of a path inside the tenant, counted from 1, where it is known. */
  lineOf?(path: readonly PropertyKey[]): number | undefined;
  /** The day on which accepted deviations are looked at, ISO 8601. @default today, in UTC */
  today?: string;
}

/**
 * Checks a tenant and fills in its defaults.
 *
 * @throws {TenantFileError} with everything that is wrong, or with what several fields together get wrong once each of
 * them is right by itself.
 */
export function parseTenant(value: unknown, source: TenantSource): Tenant {
  const result = tenantSchema.safeParse(value, { error: expectedOf });
  const problems = result.success
    ? tenantProblems(result.data, todayOf(source))
    : problemsOf(result.error.issues, value);
  if (problems.length > 0) throw new TenantFileError(source.file, problems.map(withLine(source)));
  return result.data as Tenant;
}

const todayOf = ({ today = new Date().toISOString().slice(0, 10) }: TenantSource): string => today;

function withLine(source: TenantSource) {
  return (problem: TenantProblem): TenantProblem => ({ ...problem, line: source.lineOf?.(problem.path) });
}
