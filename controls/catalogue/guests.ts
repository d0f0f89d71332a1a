import type { Control } from "../Control";
import type { AuthorizationPolicy } from "../TenantState";
import { metUnless, unknown } from "../verdict";

/** The role template that shows a guest nothing but its own directory object. */
const restrictedGuestUser = "2af84b1e-32c8-42b7-82bc-daa82404023b";

/** A predicate over the authorization policy alone. */
const overPolicy =
  (deviationsOf: (policy: AuthorizationPolicy) => string[], held: string): NonNullable<Control["predicate"]> =>
  ({ authorizationPolicy }) =>
    authorizationPolicy ? metUnless(deviationsOf(authorizationPolicy), held) : unknown("The authorization policy");

const expect = (holds: boolean, otherwise: string): string[] => (holds ? [] : [otherwise]);

/** Controls over guests: who may invite them, and what they see. */
export const guests: readonly Control[] = [
  {
    id: "EB-GU-01v1",
    title: "Only administrators and guest inviters may invite guests",
    rationale:
      "Where members or guests themselves may invite, one tricked employee (or one guest) lets the next stranger in, and nobody is asked.",
    severity: "high",
    mappings: {
      scuba: ["MS.AAD.8.2v1"],
      nist: ["AC-6(10)"],
      cis: ["5.1.6.3"],
      maester: ["EIDSCA.AP04", "CISA.MS.AAD.8.2"],
      zeroTrust: ["21791"],
    },
    lastModified: "2026-11-22",
    remedy: "Declare GuestAccess, or set allowInvitesFrom to adminsAndGuestInviters.",
    // `none` is stricter, but ScubaGear accepts this one value alone.
    predicate: overPolicy(
      ({ allowInvitesFrom }) =>
        expect(
          allowInvitesFrom === "adminsAndGuestInviters",
          `allowInvitesFrom is ${allowInvitesFrom}, expected adminsAndGuestInviters.`,
        ),
      "allowInvitesFrom is adminsAndGuestInviters.",
    ),
  },
  {
    id: "EB-GU-02v1",
    title: "Guests see nothing but their own directory object",
    rationale:
      "With the default role a guest can list who is in which group: a map for the attacker who took over one guest account.",
    severity: "high",
    mappings: {
      scuba: ["MS.AAD.8.1v1"],
      nist: ["AC-6"],
      cis: ["5.1.6.2"],
      maester: ["EIDSCA.AP07", "CISA.MS.AAD.8.1", "CIS.M365.5.1.6.2"],
      zeroTrust: ["21792"],
    },
    lastModified: "2026-11-22",
    remedy: `Declare GuestAccess, or set guestUserRoleId to ${restrictedGuestUser} (Restricted Guest User).`,
    predicate: overPolicy(
      ({ guestUserRoleId }) =>
        expect(
          guestUserRoleId?.toLowerCase() === restrictedGuestUser,
          `guestUserRoleId is ${guestUserRoleId}, expected ${restrictedGuestUser} (Restricted Guest User).`,
        ),
      "Guests hold the Restricted Guest User role.",
    ),
  },
  {
    id: "EB-GU-03v1",
    title: "Nobody joins the tenant by a verified e-mail address or an e-mail based subscription",
    rationale: "Self-joining makes accounts that no administrator created or reviewed.",
    severity: "medium",
    mappings: {},
    lastModified: "2026-11-22",
    remedy:
      "Declare GuestAccess, or set allowEmailVerifiedUsersToJoinOrganization and allowedToSignUpEmailBasedSubscriptions to false.",
    predicate: overPolicy(
      (policy) => [
        ...expect(
          policy.allowEmailVerifiedUsersToJoinOrganization === false,
          "allowEmailVerifiedUsersToJoinOrganization is not false.",
        ),
        ...expect(
          policy.allowedToSignUpEmailBasedSubscriptions === false,
          "allowedToSignUpEmailBasedSubscriptions is not false.",
        ),
      ],
      "Both ways of joining by e-mail are off.",
    ),
  },
];
