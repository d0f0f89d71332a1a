import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import type { Property } from "../../values/Property";
import { conditionalAccessPolicy } from "./tokens";

/** What a policy can leave out of its users. */
const exclusions = ["excludedUsers", "excludedGroups", "excludedRoles", "excludedGuestsOrExternalUsers"];

/** A block for everyone that leaves nobody out is noticed by the first who can't get in to take it back. */
export const noBlockForEveryone = resourceRule({
  name: "no-block-for-everyone",
  description: "No enforced conditional access policy blocks all users without leaving anybody out",
  controls: ["EB-CA-04v1"],
  remedy: "Exclude the break-glass group from the policy, or set its state to enabledForReportingButNotEnforced.",
  enforcementLevel: "mandatory",
  types: [conditionalAccessPolicy],
  parameters: parameters({}),
  ask: ({ properties }) => [
    () => {
      const users = properties.at("conditions", "users");
      const blocks =
        properties.at("state").word() === "enabled" &&
        properties.at("grantControls", "builtInControls").hasWord("block") &&
        users.at("includedUsers").hasWord("All");
      return blocks && !exclusions.some((name) => isFilled(users.at(name)))
        ? "The policy is enforced, blocks all users, and leaves nobody out: nobody could take it back."
        : undefined;
    },
  ],
});

/** Whether a list names somebody, known yet or not. */
const isFilled = (list: Property): boolean => list.items().length > 0;
