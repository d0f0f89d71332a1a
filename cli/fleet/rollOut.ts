import { type TenantResult } from "../report/model";
import { type Ring } from "./rings";
import { type DifferingTenant } from "./updateTenant";

/** How a rollout looks at tenants and changes them. */
export interface RolloutSteps {
  /** Previews tenants side by side, with the results in the same order. */
  preview(stacks: readonly string[], ring: Ring): Promise<TenantResult[]>;
  /** Shows what would change and asks whether to go on. */
  agree(previewed: TenantResult[], ring: Ring): Promise<boolean>;
  /** Updates and verifies tenants side by side, with the results in the same order. */
  update(tenants: readonly DifferingTenant[], ring: Ring): Promise<TenantResult[]>;
  /** Told of every tenant that is done: it has nothing to do, or was updated. */
  onDone(stack: string): void;
}

export interface RolloutOptions {
  /** How many tenants may fail before no further ring is begun. */
  maxFailures: number;
  signal: AbortSignal;
}

/**
 * Updates tenants ring by ring: each ring is previewed, agreed to, updated and verified by another preview before the next
 * is begun. A tenant that fails stops no other of its ring; more failures than allowed stop the rings that follow.
 *
 * @returns a result for every tenant, in the order of the rings; those never reached are held back, and say why.
 */
export async function rollOut(
  rings: readonly Ring[],
  steps: RolloutSteps,
  { maxFailures, signal }: RolloutOptions,
): Promise<TenantResult[]> {
  const results: TenantResult[] = [];
  let stopped: string | undefined;
  for (const ring of rings) {
    if (!stopped && signal.aborted) stopped = "The rollout was interrupted.";
    if (stopped) {
      results.push(...ring.stacks.map((stack) => held({ stack, seconds: 0, warnings: [] }, stopped!)));
      continue;
    }
    const done = await updateRing(ring, steps);
    results.push(...done);
    for (const { stack, outcome } of done) if (outcome === "same" || outcome === "updated") steps.onDone(stack);
    const failures = results.filter(({ outcome }) => outcome === "unreadable");
    if (failures.length > maxFailures) stopped = reason(ring, failures, maxFailures);
  }
  return results;
}

async function updateRing(ring: Ring, { preview, agree, update }: RolloutSteps): Promise<TenantResult[]> {
  const previewed = await preview(ring.stacks, ring);
  const differing = previewed.filter((tenant) => tenant.outcome === "differs");
  if (differing.length === 0) return previewed;
  const updated = (await agree(previewed, ring))
    ? await update(differing, ring)
    : differing.map((tenant) => held(tenant, "Nobody agreed to the changes."));
  return previewed.map((tenant) => updated[differing.findIndex((each) => each === tenant)] ?? tenant);
}

type Told = Pick<TenantResult, "stack" | "seconds" | "warnings"> & Partial<DifferingTenant>;

const held = ({ resources = [], ...tenant }: Told, message: string): TenantResult => ({
  ...tenant,
  outcome: "unreadable",
  failure: { kind: "held", message, resources: [] },
  resources,
});

function reason({ number }: Ring, failures: TenantResult[], maxFailures: number): string {
  const names = failures.map(({ stack }) => stack).join(", ");
  const allowed = `${maxFailures === 0 ? "none" : maxFailures} may fail (--max-failures)`;
  return `Ring ${number} ended with ${names} not done, and ${allowed}. Mend that, then go on with --resume.`;
}
