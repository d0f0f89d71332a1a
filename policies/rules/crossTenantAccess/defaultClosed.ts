import { z } from "zod";
import { parameters } from "../../rule/parameters";
import { type Question, resourceRule } from "../../rule/Rule";
import type { Property } from "../../values/Property";
import { crossTenantAccessDefault } from "./tokens";

const directions = {
  inbound: {
    b2bCollaborationInbound: "B2B collaboration inbound",
    b2bDirectConnectInbound: "B2B direct connect inbound",
  },
  outbound: {
    b2bCollaborationOutbound: "B2B collaboration outbound",
    b2bDirectConnectOutbound: "B2B direct connect outbound",
  },
} as const;

/** The default is what every tenant in the world gets that nobody has declared. */
export const defaultClosed = resourceRule({
  name: "cross-tenant-default-closed",
  description: "The cross-tenant access default is not opened",
  controls: ["EB-XT-01v1", "EB-XT-02v1"],
  remedy:
    "Block AllUsers and AllApplications in the section named, and allow single tenants with CrossTenantAccessPartner.",
  enforcementLevel: "mandatory",
  types: [crossTenantAccessDefault],
  parameters: parameters({
    directions: z
      .array(z.enum(["inbound", "outbound"]))
      .default(["inbound", "outbound"])
      .describe(
        "The directions that must be closed. A section that is not declared is not managed, and not looked at.",
      ),
  }),
  ask: ({ properties }, { parameters }) => [
    ...parameters.directions.flatMap((direction) =>
      Object.entries(directions[direction]).map(([name, words]) => closed(properties.at(name), words)),
    ),
    () =>
      properties.at("onDestroy").word() === "systemdefault"
        ? "onDestroy is systemDefault: removing the resource opens the tenant to every other."
        : undefined,
  ],
});

const closed =
  (section: Property, words: string): Question =>
  () => {
    if (!section.isSet) return undefined;
    return isBlocked(section.at("usersAndGroups"), "AllUsers") &&
      isBlocked(section.at("applications"), "AllApplications")
      ? undefined
      : `${words}: not every user and every application is blocked.`;
  };

const isBlocked = (half: Property, everything: string): boolean =>
  half.at("accessType").word() === "blocked" &&
  half
    .at("targets")
    .items()
    .some((target) => target.at("target").word() === everything.toLowerCase());
