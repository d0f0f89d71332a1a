import { type Assessment, type AssessOptions, assess, type Status } from "../controls";
import { plannedState } from "../planned/plannedState";
import { type LeftOut } from "../tenant/LeftOut";
import { type Tenant } from "../tenant/schema/tenantSchema";
import { fileBase } from "./fileBase";
import { planOffline } from "./planOffline";

/**
 * How a tenant stands to a control by its file alone: as `assess` has it, or
 * - `leftOut`: the baseline doesn't hold the tenant to it, by licence or by choice; the tenant may still hold to it by
 *   itself, which the file can't tell. "unknown" is what no file decides, such as who holds which role.
 */
export interface FileAssessment extends Omit<Assessment, "status"> {
  readonly status: Status | "leftOut";
}

/** Assesses what the file of a tenant would make of it, by every control, without looking at the tenant. */
export async function assessFile(tenant: Tenant, { today }: Pick<AssessOptions, "today">): Promise<FileAssessment[]> {
  const { resources, leftOut } = await planOffline(tenant);
  const { state } = plannedState(fileBase(tenant, resources), resources);
  // Who holds which role is the tenant's own to tell: the one assignment that the baseline makes is no list of them.
  const readable = { ...state, roleAssignments: undefined, roleEligibilityScheduleInstances: undefined };
  return assess(readable, { accepted: tenant.acceptedDeviations, today }).map((assessment) =>
    withReasons(assessment, reasonsOf(assessment.control.id, leftOut)),
  );
}

/** A choice isn't a finding: what the baseline leaves alone was neither read nor planned. */
function withReasons(assessment: Assessment, why: readonly string[]): FileAssessment {
  const { status, deviation } = assessment;
  if (why.length === 0 || (status !== "unknown" && status !== "deviates")) return assessment;
  const accepted = deviation && !deviation.expired;
  return accepted
    ? { ...assessment, status: "accepted", reasons: [...why, `Accepted by ${deviation.owner} in ${deviation.ticket}.`] }
    : { ...assessment, status: "leftOut", reasons: why };
}

const reasonsOf = (id: string, leftOut: readonly LeftOut[]): string[] => [
  ...new Set(leftOut.filter(({ control }) => control === id).map(({ reason }) => reason)),
];
