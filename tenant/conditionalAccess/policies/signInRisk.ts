import { anyApp, block, everybody } from "../parts";
import { type Policy } from "../Policy";

export const signInRisk: Policy = {
  role: "sign-in-risk",
  displayName: "EB-CA-12 Block sign-ins of high risk",
  description: "Blocks sign-ins of high risk, for everyone. Needs Entra ID P2.",
  control: "EB-CA-12v1",
  licence: "P2",
  variants: () => [{ body: { conditions: { ...anyApp(everybody), signInRiskLevels: ["high"] }, ...block } }],
};
