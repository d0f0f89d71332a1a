import { type Collection } from "./Collection";
import { type Entity } from "./Entity";
import { type Tenant } from "./Tenant";

/** Who may activate a role, until when. Nobody writes it: it follows from requests. */
export interface EligibilitySchedule extends Entity {
  id: string;
  principalId: string;
  roleDefinitionId: string;
  directoryScopeId: string;
  scheduleInfo: {
    startDateTime: string;
    recurrence: null;
    expiration: { type: "noExpiration" | "afterDateTime"; endDateTime: string | null; duration: null };
  };
}

/** The requests to make, change and remove eligibilities, which are kept for ever. */
export function eligibilityRequests(tenant: Tenant): Collection {
  return tenant.objects("roleEligibilityScheduleRequests");
}

/** The eligibilities that are not over. */
export class RoleEligibilities {
  private readonly stored: Collection<EligibilitySchedule>;

  constructor(private readonly tenant: Tenant) {
    this.stored = tenant.objects<EligibilitySchedule>("roleEligibilitySchedules");
  }

  /** Those that a GET sees. */
  visibleAll(): EligibilitySchedule[] {
    return this.stored.visibleAll().filter((schedule) => this.lasts(schedule));
  }

  /** The one that a request is about. */
  find(subject: Pick<EligibilitySchedule, "principalId" | "roleDefinitionId" | "directoryScopeId">) {
    return this.stored.all().find((one) => this.lasts(one) && keyOf(one) === keyOf(subject));
  }

  put(schedule: EligibilitySchedule): void {
    this.stored.put(schedule.id, schedule);
  }

  remove({ id }: EligibilitySchedule): void {
    this.stored.delete(id);
  }

  private lasts({ scheduleInfo }: EligibilitySchedule): boolean {
    const { endDateTime } = scheduleInfo.expiration;
    return endDateTime === null || new Date(endDateTime) > this.tenant.consistency.now();
  }
}

const keyOf = ({
  principalId,
  roleDefinitionId,
  directoryScopeId,
}: Pick<EligibilitySchedule, "principalId" | "roleDefinitionId" | "directoryScopeId">) =>
  [principalId, roleDefinitionId, directoryScopeId].join(" ").toLowerCase();
