import { anyApp, block, everybody } from "../parts";
import { type Policy } from "../Policy";

export const legacyAuthentication: Policy = {
  role: "legacy-authentication",
  displayName: "EB-CA-10 Block legacy authentication",
  description: "Blocks old protocols that know no MFA, for everyone.",
  control: "EB-CA-10v1",
  licence: "P1",
  variants: () => [
    { body: { conditions: { ...anyApp(everybody), clientAppTypes: ["exchangeActiveSync", "other"] }, ...block } },
  ],
};
