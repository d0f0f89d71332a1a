import { z } from "zod";
import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { authorizationPolicy } from "./tokens";

/** Graph's ids of what guests may see, in "Update authorizationPolicy" (Microsoft Graph v1.0). */
const roles = {
  restricted: "2af84b1e-32c8-42b7-82bc-daa82404023b",
  limited: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
} as const;

/** A guest who can read the directory knows whom to attack. */
export const guestRole = resourceRule({
  name: "guest-role-restricted",
  description: "Guests see nothing but their own directory object",
  controls: ["EB-GU-02v1"],
  remedy: `Set guestUserRoleId to ${roles.restricted}.`,
  enforcementLevel: "mandatory",
  types: [authorizationPolicy],
  parameters: parameters({
    atMost: z
      .enum(["restricted", "limited"])
      .default("restricted")
      .describe("The most that guests may see: their own object only, or as Microsoft's default of limited access."),
  }),
  ask: ({ properties }, { parameters: { atMost } }) => [
    () => {
      const role = properties.at("guestUserRoleId").word();
      const allowed: readonly string[] = atMost === "limited" ? Object.values(roles) : [roles.restricted];
      return role === undefined || allowed.includes(role) ? undefined : `Guests have the role ${role}.`;
    },
  ],
});
