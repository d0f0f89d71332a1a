import type { EngineEvent, PulumiCommand } from "@pulumi/pulumi/automation";
import { failureOf } from "../../automation/failure";
import { type OperationResult } from "../../automation/operation";
import { type PolicyPack } from "../../automation/PolicyPack";
import { previewDrift } from "../../automation/previewDrift";
import { describeViolation, isMandatory } from "../../automation/violations";
import { type Tenant } from "../../tenant/schema/tenantSchema";
import { type Judgement, TenantWatch } from "../access/TenantWatch";
import { isUserError } from "../isUserError";
import { type Failure, type TenantResult } from "../report/model";
import { withStackAdvice } from "./missingStack";
import { openStack } from "./openStack";
import { type Project } from "../../tenant/findProject";
import { nameOf, readTenant, type TenantName } from "./readTenant";

export interface PreviewOptions {
  project: Project;
  stack: string;
  engine: PulumiCommand;
  signal?: AbortSignal;
  onEvent?: (event: EngineEvent) => void;
  /** Where to write what an update would do, so that it does no more than that. */
  plan?: string;
  /** What the plan is held to. */
  policyPacks?: readonly PolicyPack[];
}

/**
 * Previews one tenant with refresh, and tells what its plan does to people who sign in. Whatever goes wrong is a result, so that it hides no other tenant; only a bug throws.
 */
export async function previewTenant(options: PreviewOptions): Promise<TenantResult> {
  const { project, stack: name, engine, signal, onEvent, plan, policyPacks } = options;
  const stackFile = project.stackFiles.get(name)!;
  let tenant: Tenant | undefined;
  try {
    tenant = readTenant(stackFile);
  } catch (error) {
    if (!isUserError(error)) throw error;
    return unreadable(name, {}, { kind: "configuration", message: error.message, resources: [] });
  }
  const stack = await openStack(project, name, engine);
  const readConfig = () => stack.getAllConfig();
  const watch = tenant && new TenantWatch({ tenant, stackFile, readConfig, signal });
  const result = await previewDrift(stack, { signal, onEvent, plan, policyPacks });
  const told = tenantResult(name, nameOf(tenant), result);
  if (watch && result.succeeded) return judged(told, await watch.judge(result.planned));
  watch?.end();
  return told;
}

/** The result with what the plan does to sign-ins; one that may lock somebody out has failed, whatever else it does. */
function judged(tenant: TenantResult, { access, failure }: Judgement): TenantResult {
  const told = { ...tenant, ...(access ? { access } : {}) };
  if (!failure) return told;
  const resources = tenant.outcome === "same" ? [] : tenant.resources;
  return { ...told, outcome: "unreadable", failure, resources };
}

/** The result of a tenant whose turn never came. */
export const notBegun = (stack: string): TenantResult =>
  unreadable(stack, {}, { kind: "interrupted", message: "It was not begun.", resources: [] });

/** Tells the outcome of a preview: a read that failed is never a difference, whatever was seen before. */
export function tenantResult(stack: string, tenant: TenantName, result: OperationResult): TenantResult {
  const common = { stack, ...tenant, seconds: result.durationSeconds, ...toldBeside(result) };
  const resources = result.differences;
  if (!result.succeeded) {
    return { ...common, outcome: "unreadable", failure: withStackAdvice(stack, failureOf(result)), resources };
  }
  return resources.length > 0 ? { ...common, outcome: "differs", resources } : { ...common, outcome: "same" };
}

/**
 * What is told of an operation besides its differences: guardrails that are broken, and warnings, each once: of the engine,
 * the program, the providers and of policy packs, where they only advise.
 */
export function toldBeside({
  diagnostics,
  violations,
}: OperationResult): Pick<TenantResult, "warnings" | "violations"> {
  const warned = diagnostics.filter(({ severity }) => severity === "warning").map(({ message }) => message);
  const advised = violations.filter((violation) => !isMandatory(violation)).map(describeViolation);
  return { warnings: [...new Set([...warned, ...advised])], ...(violations.length > 0 ? { violations } : {}) };
}

const unreadable = (stack: string, tenant: TenantName, failure: Failure): TenantResult => ({
  stack,
  ...tenant,
  outcome: "unreadable",
  seconds: 0,
  warnings: [],
  failure,
  resources: [],
});
