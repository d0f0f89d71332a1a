import type { Control } from "../../Control";
import { adminConsentWorkflow } from "./adminConsentWorkflow";
import { appCredentials } from "./appCredentials";
import { appRegistration } from "./appRegistration";
import { authenticatorContext } from "./authenticatorContext";
import { credentialPolicy } from "./credentialPolicy";
import { passkeys } from "./passkeys";
import { registrationCampaign } from "./registrationCampaign";
import { temporaryAccessPass } from "./temporaryAccessPass";
import { userConsent } from "./userConsent";
import { weakMethodsOff } from "./weakMethodsOff";

/** How people prove who they are, what apps they let in, and how apps prove who they are. */
export const authentication: readonly Control[] = [
  passkeys,
  authenticatorContext,
  weakMethodsOff,
  temporaryAccessPass,
  registrationCampaign,
  userConsent,
  adminConsentWorkflow,
  appRegistration,
  credentialPolicy,
  appCredentials,
];
