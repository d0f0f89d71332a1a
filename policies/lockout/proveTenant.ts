import type { TenantState } from "../../controls/TenantState";
import { describeSubject, type Lockout, proveLockout } from "../../impact";
import { plannedState } from "../../planned/plannedState";
import type { Survey } from "../../survey";
import type { Tenant } from "../declared/tenantOfStack";
import { type BreakGlassParameters, declaredTenant } from "./declaredTenant";
import { plannedResources } from "./plannedResources";
import { type Reading, readTenant } from "./readTenant";
import type { TenantResources } from "./resourcesOfTenants";
import { stateWithoutTenant } from "./stateWithoutTenant";

/** Stands for a tenant that nothing is known of. */
const someTenant = "00000000-0000-0000-0000-000000000000";

/** How the proof is to be made. */
export interface ProofSettings extends BreakGlassParameters {
  /** Whether the tenant's own policies are to take part: where it can be read, always, or never. */
  live: "ifReadable" | "required" | "never";
  /** Whether a plan that isn't wholly known is refused where that leaves the proof open. */
  whileUnknown: "refuse" | "advise";
}

/** What came of the proof for one tenant. */
export interface Proof {
  problems: string[];
  /** What the proof does not cover. */
  advice: string[];
}

/**
 * Proves that what a program plans in a tenant leaves everyone a way in who must have one. What can't be made sense of is a
 * problem like any other, with its stack where it is a bug: thrown, it would keep the other rules from being asked.
 */
export async function proveTenant(...args: Parameters<typeof prove>): Promise<Proof> {
  try {
    return await prove(...args);
  } catch (error) {
    const said = error instanceof Error ? ("userFacing" in error ? error.message : error.stack) : String(error);
    return { problems: [`It can't be told whether everyone keeps a way in: ${said}`], advice: [] };
  }
}

async function prove(
  { tenantId, resources, settings }: TenantResources,
  file: Tenant | undefined,
  { live, whileUnknown, ...breakGlass }: ProofSettings,
): Promise<Proof> {
  const declared = declaredTenant(tenantId ?? someTenant, file, breakGlass);
  const reading: Reading | undefined =
    live === "never" || !tenantId ? undefined : await readTenant(tenantId, settings, declared.breakGlass?.groupId);
  const watched = reading && "tenant" in reading ? reading.tenant : undefined;
  const before = watched?.state ?? stateWithoutTenant(declared);
  const { state: after, unknowns } = plannedState(before, plannedResources(resources));
  const lockout = proveLockout(declared, before, after, watched?.unread, watched);

  const { closed, open } = sort(lockout);
  if (watched) {
    open.push(...unseen(watched));
    const isOpenAsUnknown = unknowns.length > 0 && whileUnknown === "advise";
    return { problems: [...closed, ...(isOpenAsUnknown ? [] : open)], advice: isOpenAsUnknown ? open : [] };
  }
  const why = !tenantId
    ? "which tenant it is isn't said (ARM_TENANT_ID)"
    : reading
      ? (reading as { why: string }).why
      : "";
  const alone = `The policies that the tenant has beside this program's did not take part${why ? `: ${why}` : "."}`;
  return live === "required"
    ? { problems: [...closed, alone], advice: [] }
    : { problems: closed, advice: live === "never" ? [] : [alone] };
}

/**
 * Parts of the tenant that a plan adds to, and that must be whole for that: of one that could not be read, the plan's own
 * objects would be taken for all.
 */
const whole: readonly string[] = [
  "conditionalAccessPolicies",
  "namedLocations",
  "authenticationStrengths",
  "crossTenantAccessDefault",
  "crossTenantAccessPartners",
] satisfies (keyof TenantState)[];

const unseen = ({ unread }: Survey): string[] =>
  unread
    .filter(({ part }) => whole.includes(part))
    .map(({ part, why }) => `Nothing can be told, because the tenant's ${part} could not be read: ${why}`);

/** Those who are shut out, and those of whom it can't be told. */
function sort({ subjects, gaps }: Lockout): { closed: string[]; open: string[] } {
  const told = (verdict: string): string[] =>
    subjects.filter((subject) => subject.verdict === verdict).map(describeSubject);
  const unclear = gaps.map(({ name, why }) => `It can't be told whether a way in is left for ${name}: ${why}`);
  return { closed: told("closed"), open: [...told("cannotTell"), ...unclear] };
}
