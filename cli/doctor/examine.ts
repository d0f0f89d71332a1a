import { type Project } from "../../tenant/findProject";
import { assertOnlyFileOfTenant } from "../../tenant/assertOnlyFileOfTenant";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { findPulumi } from "../fleet/withEngine";
import { type Tenant } from "../../tenant/schema/tenantSchema";
import { checkBackend } from "./checkBackend";
import { checkAzureadPlugin, checkEngine, checkEntraPlugin, pulumiIn } from "./checkEngine";
import { checkTenant } from "./checkTenant";
import { type Finding, ok, problemOf, unknown } from "./Finding";

/** Looks at all that an update of one stack depends on. It only reads. */
export async function examine(project: Project, stack: string, signal: AbortSignal): Promise<Finding[]> {
  const findings = await examineMachine(project, stack, signal);
  let tenant: Tenant;
  try {
    tenant = readTenant(project.stackFiles.get(stack)!);
  } catch (error) {
    return [problemOf("tenant file", error), ...findings, unknown("tenant", "its file is not valid")];
  }
  return [ok("tenant file", "valid"), ...findings, ...(await checkTenant(tenant, signal))];
}

function readTenant(file: string): Tenant {
  const tenant = loadTenantFile(file);
  assertOnlyFileOfTenant(tenant.tenantId, file);
  return tenant;
}

async function examineMachine(project: Project, stack: string, signal: AbortSignal): Promise<Finding[]> {
  try {
    const engine = await findPulumi(signal);
    const pulumi = pulumiIn(project, engine);
    return [
      checkEngine(engine),
      checkEntraPlugin(),
      await checkAzureadPlugin(pulumi),
      ...(await checkBackend(pulumi, stack)),
    ];
  } catch (error) {
    signal.throwIfAborted();
    return [problemOf("engine", error), checkEntraPlugin()];
  }
}
