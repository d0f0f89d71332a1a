import { failureOf } from "../../automation/failure";
import { runOperation } from "../../automation/operation";
import { type Failure, type TenantResult } from "../report/model";
import { openStack } from "./openStack";
import { previewTenant, type PreviewOptions, toldBeside } from "./previewTenant";

export interface UpdateOptions extends PreviewOptions {
  /** What the update may do, as a preview wrote it. */
  plan: string;
}

/** A tenant that a preview found to differ. */
export type DifferingTenant = Extract<TenantResult, { outcome: "differs" }>;

/**
 * Makes one tenant what its preview said, and nothing beyond that, then previews it again: it counts as updated only when
 * nothing is left to do. Whatever goes wrong is a result; only a bug throws.
 */
export async function updateTenant(options: UpdateOptions, previewed: DifferingTenant): Promise<TenantResult> {
  const { project, stack: name, engine, signal, onEvent, plan, policyPacks } = options;
  const stack = await openStack(project, name, engine);
  const result = await runOperation(stack, "up", { signal, onEvent, plan, policyPacks });
  const { violations: _ofPreview, ...tenant } = previewed;
  const done = { ...tenant, ...toldBeside(result), seconds: previewed.seconds + result.durationSeconds };
  if (!result.succeeded) return failed(done, begun(failureOf(result)));

  const left = await previewTenant({ ...options, plan: undefined });
  const verified = { ...done, seconds: done.seconds + left.seconds };
  if (left.outcome === "same") return { ...verified, outcome: "updated" };
  if (left.outcome === "unreadable") return failed(verified, unverified(left.failure));
  return failed({ ...verified, resources: left.resources }, stillDiffers);
}

const failed = ({ resources, ...tenant }: DifferingTenant, failure: Failure): TenantResult => ({
  ...tenant,
  outcome: "unreadable",
  failure,
  resources,
});

const begun = (failure: Failure): Failure => ({
  ...failure,
  message: `${failure.message}\nThe update had begun: preview the tenant to see what is left to do.`,
});

const unverified = (failure: Failure): Failure => ({
  ...failure,
  message: `It was updated, but could not be previewed afterwards: ${failure.message}`,
});

const stillDiffers: Failure = {
  kind: "unverified",
  message:
    "It was updated, and a preview right after still finds something to do. Somebody may be changing the tenant at the " +
    "same time; preview it again, and look at its audit log.",
  resources: [],
};
