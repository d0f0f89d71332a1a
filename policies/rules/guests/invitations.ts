import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { authorizationPolicy } from "./tokens";

/** Who may invite decides who gets in. */
export const invitations = resourceRule({
  name: "guest-invitations-restricted",
  description: "Only administrators and guest inviters may invite guests, or nobody",
  controls: ["EB-GU-01v1"],
  remedy: "Set allowInvitesFrom to adminsAndGuestInviters or none.",
  enforcementLevel: "mandatory",
  types: [authorizationPolicy],
  parameters: parameters({}),
  ask: ({ properties }) => [
    () => {
      const from = properties.at("allowInvitesFrom").text();
      return from === undefined || ["adminsandguestinviters", "none"].includes(from.toLowerCase())
        ? undefined
        : `Guests are invited by ${from}.`;
    },
  ],
});
