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
  /** The one ring to update; the rings before it are previewed and have to be done. @default all of them */
  only?: number;
  signal: AbortSignal;
}

/**
 * Updates tenants ring by ring: each ring is previewed, agreed to, updated and verified by another preview before the next
 * is begun. A tenant that fails stops no other of its ring; more failures than allowed stop the rings that follow.
 * Where one ring alone is updated, those before it are only previewed; a difference there is a failure.
 *
 * @returns a result for every tenant, in the order of the rings; those never reached are held back, and say why.
 */
export async function rollOut(
  rings: readonly Ring[],
  steps: RolloutSteps,
  { maxFailures, only, signal }: RolloutOptions,
): Promise<TenantResult[]> {
  const results: TenantResult[] = [];
  let stopped: string | undefined;
  for (const ring of rings) {
    if (!stopped && signal.aborted) stopped = "The rollout was interrupted.";
    if (stopped) {
      results.push(...ring.stacks.map((stack) => held({ stack, seconds: 0, warnings: [] }, stopped!)));
      continue;
    }
    const isBefore = only !== undefined && ring.number < only;
    const ended = isBefore ? await steps.preview(ring.stacks, ring) : await updateRing(ring, steps);
    results.push(...ended);
    for (const { stack } of ended.filter(isDone)) steps.onDone(stack);
    const failures = results.filter((tenant) => !isDone(tenant));
    if (failures.length > maxFailures) stopped = reason(ring, failures, maxFailures, isBefore);
  }
  return results;
}

const isDone = ({ outcome }: TenantResult): boolean => outcome === "same" || outcome === "updated";

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

function reason({ number }: Ring, failures: TenantResult[], maxFailures: number, isBefore: boolean): string {
  const names = failures.map(({ stack }) => stack).join(", ");
  const allowed = `${maxFailures === 0 ? "none" : maxFailures} may fail (--max-failures)`;
  const remedy = isBefore ? `Update it first, with --ring ${number}.` : "Mend that, then go on with --resume.";
  return `Ring ${number} ended with ${names} not done, and ${allowed}. ${remedy}`;
}
