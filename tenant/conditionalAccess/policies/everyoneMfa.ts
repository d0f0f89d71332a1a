import { anyApp, everybody, mfa } from "../parts";
import { type Policy } from "../Policy";

export const everyoneMfa: Policy = {
  role: "everyone-mfa",
  displayName: "EB-CA-05 MFA for everyone",
  description: "MFA for every user of the tenant and every guest, in every app.",
  control: "EB-CA-05v1",
  licence: "P1",
  variants: () => [{ body: { conditions: anyApp(everybody), ...mfa } }],
};
