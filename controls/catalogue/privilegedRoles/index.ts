import type { Control } from "../../Control";
import { activation } from "./activation";
import { approval } from "./approval";
import { assignedByPim } from "./assignedByPim";
import { azureRoleActivation } from "./azureRoleActivation";
import { cloudOnlyAdministrators } from "./cloudOnlyAdministrators";
import { contextServed } from "./contextServed";
import { eligibilityEnds } from "./eligibilityEnds";
import { finerRoles } from "./finerRoles";
import { globalAdministratorCount } from "./globalAdministratorCount";
import { groupActivation } from "./groupActivation";
import { noLegacyPartnerRoles } from "./noLegacyPartnerRoles";
import { noPermanentActive } from "./noPermanentActive";
import { noStandingGlobalAdministrator } from "./noStandingGlobalAdministrator";
import { notifications } from "./notifications";

/** Who may become an administrator, how, for how long, and who hears of it. */
export const privilegedRoles: readonly Control[] = [
  activation,
  approval,
  noPermanentActive,
  notifications,
  assignedByPim,
  noStandingGlobalAdministrator,
  globalAdministratorCount,
  finerRoles,
  cloudOnlyAdministrators,
  eligibilityEnds,
  groupActivation,
  azureRoleActivation,
  contextServed,
  noLegacyPartnerRoles,
];
