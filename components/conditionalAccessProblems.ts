import {
  countryProblems,
  needBreakGlass,
  policyPartnerProblems,
  unmeetable,
} from "../tenant/conditionalAccess/problems";
import { isGuid } from "../tenant/isGuid";
import { describeValue, type TenantProblem, within } from "../tenant/TenantProblem";
import { type PartnerConditionalAccessArgs } from "./PartnerConditionalAccess";

/** What is wrong with the arguments of a PartnerConditionalAccess, as far as they are known already. */
export function conditionalAccessProblems(args: PartnerConditionalAccessArgs): TenantProblem[] {
  return [
    ...breakGlassProblems(args),
    ...countryProblems(args),
    ...within(["partners"], policyPartnerProblems(args)),
    ...unmeetable(args),
  ];
}

function breakGlassProblems(args: PartnerConditionalAccessArgs): TenantProblem[] {
  const group = args.breakGlassGroupId;
  const enforced = needBreakGlass(args).map(({ name }) => name);
  if (!group && enforced.length > 0) {
    return [
      {
        path: ["breakGlassGroupId"],
        found: `no break-glass group, with ${listed(enforced)} enforced`,
        expected:
          "the object id of the group of emergency accounts; make that group first, or do not enforce yet (EB-CA-22v1)",
      },
    ];
  }
  if (typeof group === "string" && !isGuid(group)) {
    const expected = "the object id of a group (a GUID); copy it from the group's Overview page";
    return [{ path: ["breakGlassGroupId"], found: describeValue(group), expected }];
  }
  return [];
}

const listed = (names: string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(" and ");
