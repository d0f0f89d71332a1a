import { type RoleSettings } from "../schema/privilegedRolesSchema";

/** How much harm a role can do: `critical` roles can grant every other role, `standard` ones reach single services. */
export type Tier = "critical" | "high" | "standard";

/** Of every tier: activation takes proof and a reason, everything ends, and administrators hear of it. */
const everyTier = (hours: number, eligibleDays: number, activeDays: number) =>
  ({
    activation: {
      maximumDuration: `PT${hours}H`,
      requireMultifactorAuthentication: true,
      requireJustification: true,
    },
    eligibleAssignment: { expirationRequired: true, maximumDuration: `P${eligibleDays}D` },
    activeAssignment: { expirationRequired: true, maximumDuration: `P${activeDays}D`, requireJustification: true },
    notifications: {
      eligibleAssignment: { admin: { defaultRecipients: true, level: "All" } },
      activeAssignment: { admin: { defaultRecipients: true, level: "All" } },
      activation: { admin: { defaultRecipients: true, level: "All" } },
    },
  }) satisfies RoleSettings;

const critical = everyTier(1, 180, 15);

/**
 * Settings of each tier. A preset only ever asks for more: what it doesn't name (tickets, approval of a high role) is
 * not managed, so that a tenant that is stricter stays so.
 */
export const tiers = {
  critical: { ...critical, activation: { ...critical.activation, requireApproval: true } },
  high: everyTier(4, 365, 30),
  standard: everyTier(8, 365, 90),
} as const satisfies Record<Tier, RoleSettings>;
