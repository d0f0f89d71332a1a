import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeViolation, isMandatory, resourcesOf } from "../../automation/violations";
import { planOffline } from "../../offline/planOffline";
import { type PlannedResource } from "../../planned/PlannedResource";
import { type Project } from "../../tenant/findProject";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { type Tenant } from "../../tenant/schema/tenantSchema";
import { isUserError } from "../isUserError";
import { type TenantResult } from "../report/model";
import { brokenGuardrails } from "./brokenGuardrails";
import { comparePlans } from "./comparePlans";
import { fileAtCommit } from "./fileAtCommit";

/** Which plan is made, and which commit's tenant file it is compared with. */
export interface PlanTenantOptions {
  project: Project;
  stack: string;
  base: string;
}

/**
 * Plans a tenant from its file alone, and tells what differs from the plan of the same file at another commit. What is
 * wrong with the file is a result, so that it hides no other tenant.
 */
export async function planTenant({ project, stack, base }: PlanTenantOptions): Promise<TenantResult> {
  const started = Date.now();
  const file = project.stackFiles.get(stack)!;
  const common = (warnings: string[]) => ({ stack, seconds: (Date.now() - started) / 1000, warnings });
  let tenant: Tenant;
  let resources: PlannedResource[];
  try {
    tenant = loadTenantFile(file);
    ({ resources } = await planOffline(tenant));
  } catch (error) {
    if (!isUserError(error)) throw error;
    const failure = { kind: "configuration" as const, message: error.message, resources: [] };
    return { ...common([]), outcome: "unreadable", failure, resources: [] };
  }
  const { tenantId, displayName } = tenant;
  const before = await planOfCommit(file, base);
  const differences = comparePlans(before.resources, resources);

  const violations = brokenGuardrails(resources, tenant);
  const advice = violations.filter((violation) => !isMandatory(violation)).map(describeViolation);
  const about = {
    ...common([...before.warnings, ...advice]),
    tenantId,
    displayName,
    ...(violations.length > 0 ? { violations } : {}),
  };
  const mandatory = violations.filter(isMandatory);
  if (mandatory.length > 0) {
    const message = mandatory.map(describeViolation).join("\n");
    const failure = { kind: "policy" as const, message, resources: resourcesOf(mandatory) };
    return { ...about, outcome: "unreadable", failure, resources: differences };
  }
  if (differences.length === 0) return { ...about, outcome: "same" };
  return { ...about, outcome: "differs", resources: differences };
}

/** The plan of a file at a commit, made by the program as it is now: nothing of another commit is run. */
async function planOfCommit(
  file: string,
  commit: string,
): Promise<{ resources: readonly PlannedResource[]; warnings: string[] }> {
  const text = await fileAtCommit(file, commit);
  if (text === undefined) return { resources: [], warnings: [] };
  const folder = mkdtempSync(path.join(tmpdir(), "entra-baseline-plan-"));
  try {
    const copy = path.join(folder, path.basename(file));
    writeFileSync(copy, text);
    return { resources: (await planOffline(loadTenantFile(copy))).resources, warnings: [] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const warning = `${path.basename(file)} was not valid at ${commit}: its whole plan is told of as new.`;
    return { resources: [], warnings: [warning] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
