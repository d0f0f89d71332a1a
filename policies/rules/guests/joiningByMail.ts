import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { authorizationPolicy } from "./tokens";

const doors = {
  allowEmailVerifiedUsersToJoinOrganization: "Whoever has a mail address of the tenant's domains may join it",
  allowedToSignUpEmailBasedSubscriptions: "Whoever signs up for a subscription by mail gets an account",
} as const;

/** Accounts that nobody made are accounts that nobody removes. */
export const joiningByMail = resourceRule({
  name: "no-joining-by-mail",
  description: "Nobody joins the tenant by a verified mail address or a subscription",
  controls: ["EB-GU-03v1"],
  remedy: "Set the property named to false.",
  enforcementLevel: "mandatory",
  types: [authorizationPolicy],
  parameters: parameters({}),
  ask: ({ properties }) =>
    Object.entries(doors).map(
      ([name, what]) =>
        () =>
          properties.at(name).flag() === true ? `${what}: ${name} is true.` : undefined,
    ),
});
