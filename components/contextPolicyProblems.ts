import { activationContexts } from "../tenant/privilegedRoles/activationContexts";
import { resolveRoles } from "../tenant/privilegedRoles/resolveRoles";
import { isGuid } from "../tenant/isGuid";
import { describeValue, type TenantProblem } from "../tenant/TenantProblem";
import { type PrivilegedRolesArgs } from "./PrivilegedRoles";

/** What is wrong with the policy for the contexts that roles ask for, as far as it is known already. */
export function contextPolicyProblems(args: PrivilegedRolesArgs): TenantProblem[] {
  const { rollout, breakGlassGroupId: group } = args.contextPolicy ?? {};
  const contexts = activationContexts(resolveRoles(args));
  if (contexts.length === 0) return [];
  const path = ["contextPolicy", "breakGlassGroupId"];
  if (!group && rollout === "enforced") {
    const found = `no break-glass group, with the policy for ${contexts.join(", ")} enforced`;
    const expected =
      "the object id of the group of emergency accounts; make that group first, or do not enforce yet (EB-CA-22v1)";
    return [{ path, found, expected }];
  }
  if (typeof group === "string" && !isGuid(group)) {
    const expected = "the object id of a group (a GUID); copy it from the group's Overview page";
    return [{ path, found: describeValue(group), expected }];
  }
  return [];
}
