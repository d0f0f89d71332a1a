import { objectIds, parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import type { Property } from "../../values/Property";
import { isForPeople } from "./isForPeople";
import { authenticationContextPolicy, conditionalAccessPolicy } from "./tokens";

/** No enforced policy catches the accounts that are the last way in. */
export const breakGlassExcluded = resourceRule({
  name: "break-glass-excluded",
  description: "Every enforced conditional access policy excludes the break-glass group or accounts",
  controls: ["EB-CA-04v1"],
  remedy:
    "Add the break-glass group to conditions.users.excludedGroups of the policy, or to excludeGroups of an " +
    "entra.AuthenticationContextPolicy.",
  enforcementLevel: "mandatory",
  types: [conditionalAccessPolicy, authenticationContextPolicy],
  parameters: parameters({
    breakGlass: objectIds(
      "Object ids of the break-glass group or accounts, one of which each policy must exclude. Left out: the tenant " +
        "file's breakGlass.groupId; without that, any excluded group or user will do.",
    ),
  }),
  readsTenantFile: true,
  ask: ({ type, properties }, { parameters, tenant }) => [
    () => {
      const isForContexts = type === authenticationContextPolicy;
      const excluded = isForContexts ? excludedOfContexts(properties) : excludedOfApps(properties);
      const fromFile = tenant?.breakGlass?.groupId ? [tenant.breakGlass.groupId] : [];
      const breakGlass = parameters.breakGlass.length > 0 ? parameters.breakGlass : fromFile;

      if (properties.at("state").word() !== "enabled" || !(isForContexts || isForPeople(properties))) return undefined;
      if (breakGlass.length === 0) {
        return excluded.some((list) => list.items().length > 0)
          ? undefined
          : "The policy is enforced and excludes no group and no user at all, so no break-glass account either.";
      }
      return excluded.some((list) => list.hasWord(...breakGlass))
        ? undefined
        : `The policy is enforced and does not exclude the break-glass group: ${breakGlass.join(" or ")}.`;
    },
  ],
});

const excludedOfApps = (properties: Property): Property[] => {
  const users = properties.at("conditions", "users");
  return [users.at("excludedGroups"), users.at("excludedUsers")];
};

const excludedOfContexts = (properties: Property): Property[] => [
  properties.at("excludeGroups"),
  properties.at("excludeUsers"),
];
