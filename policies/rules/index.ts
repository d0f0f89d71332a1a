import type { Rule } from "../rule/Rule";
import { certificatesWithinAYear } from "./applications/certificatesWithinAYear";
import { noClientSecrets } from "./applications/noClientSecrets";
import { breakGlassExcluded } from "./conditionalAccess/breakGlassExcluded";
import { noBlockForEveryone } from "./conditionalAccess/noBlockForEveryone";
import { noLockout } from "./conditionalAccess/noLockout";
import { defaultClosed } from "./crossTenantAccess/defaultClosed";
import { defaultTrustsNobody } from "./crossTenantAccess/defaultTrustsNobody";
import { otherCloudsClosed } from "./crossTenantAccess/otherCloudsClosed";
import { partnerTrustDeclared } from "./crossTenantAccess/partnerTrustDeclared";
import { guestRole } from "./guests/guestRole";
import { invitations } from "./guests/invitations";
import { joiningByMail } from "./guests/joiningByMail";
import { activation } from "./privilegedRoles/activation";
import { approvers } from "./privilegedRoles/approvers";
import { eligibilityEnds } from "./privilegedRoles/eligibilityEnds";
import { noEndlessEligibility } from "./privilegedRoles/noEndlessEligibility";
import { noMemberByObjectId } from "./privilegedRoles/noMemberByObjectId";
import { noPermanentActive } from "./privilegedRoles/noPermanentActive";
import { noPermanentAzureOwner } from "./privilegedRoles/noPermanentAzureOwner";
import { noPermanentGlobalAdministrator } from "./privilegedRoles/noPermanentGlobalAdministrator";

/** Every guardrail of the pack, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  breakGlassExcluded,
  noBlockForEveryone,
  noLockout,
  defaultClosed,
  defaultTrustsNobody,
  otherCloudsClosed,
  partnerTrustDeclared,
  invitations,
  guestRole,
  joiningByMail,
  noPermanentGlobalAdministrator,
  noMemberByObjectId,
  noPermanentAzureOwner,
  noEndlessEligibility,
  activation,
  approvers,
  noPermanentActive,
  eligibilityEnds,
  noClientSecrets,
  certificatesWithinAYear,
];
