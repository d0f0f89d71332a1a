import type { ControlId } from "../../../controls";
import type { Finding } from "../../../controls/verdict";
import type { DraftTenant } from "../goodTenant/goodTenant";

/** One mutation of the good tenant, and what its control has to say about it. */
export interface Case {
  id: ControlId;
  when: string;
  mutate: (tenant: DraftTenant) => unknown;
  /** @default "deviates" */
  finding?: Finding;
  /** One of the reasons, whole. */
  reason: string;
}
