import { anyApp, block, everybody } from "../parts";
import { type Policy } from "../Policy";

export const userRisk: Policy = {
  role: "user-risk",
  displayName: "EB-CA-13 Block users at high risk",
  description: "Blocks users at high risk until somebody has looked. Needs Entra ID P2.",
  control: "EB-CA-13v1",
  licence: "P2",
  variants: () => [{ body: { conditions: { ...anyApp(everybody), userRiskLevels: ["high"] }, ...block } }],
};
