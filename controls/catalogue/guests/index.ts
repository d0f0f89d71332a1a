import type { Control } from "../../Control";
import { domainAllowList } from "./domainAllowList";
import { guestOwners } from "./guestOwners";
import { guestRole } from "./guestRole";
import { guestsInRoles } from "./guestsInRoles";
import { invitations } from "./invitations";
import { joiningByMail } from "./joiningByMail";
import { selfServiceSignUp } from "./selfServiceSignUp";
import { userPermissions } from "./userPermissions";

/** Who may invite guests, what guests see and own, and what users may do without a role. */
export const guests: readonly Control[] = [
  invitations,
  guestRole,
  joiningByMail,
  selfServiceSignUp,
  domainAllowList,
  guestOwners,
  guestsInRoles,
  userPermissions,
];
