import type { RoleManagementRule, Rules } from "../../controls/state/RoleManagement";
import { isObject } from "../../kinds/canonical";
import type { GraphObject, Values } from "../../kinds/kind";
import { roleManagementPolicy as kind } from "../../kinds/roleManagementPolicy";
import { policyRules } from "../../kinds/roleManagementRules";
import type { PlannedType } from "../PlannedType";

/**
 * `entra.RoleManagementPolicy`: rules that carry something declared change, the others stay. Without a live rule to lay
 * it over, a rule is told only when all that it carries is declared. The rules stay once the resource is gone.
 */
export const roleManagementPolicy: PlannedType = {
  apply(draft, { inputs }) {
    const wanted = kind.complete?.(inputs) ?? inputs;
    const role = kind.idOf(wanted);
    const live = draft.roleManagementRules?.[role];
    draft.roleManagementRules = { ...draft.roleManagementRules, [role]: { ...live, ...changedRules(wanted, live) } };
  },

  remove: () => undefined,
};

function changedRules(wanted: Values, live: Rules | undefined): Rules {
  const changed = policyRules.flatMap(({ id, inputs: { group, properties }, read, write }) => {
    const declared = group.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), wanted);
    if (!isObject(declared)) return [];
    const named = properties.filter((name) => declared[name] !== undefined);
    const rule = live?.[id] as GraphObject | undefined;
    if (named.length === 0 || (!rule && named.length < properties.length)) return [];
    const values = { ...(rule ? read(rule) : {}) };
    for (const name of named) values[name] = laidOver(values[name], declared[name]);
    return [[id, { ...rule, id, ...write(values, rule ?? {}) } as RoleManagementRule] as const];
  });
  return Object.fromEntries(changed);
}

/** Approvers are declared by users and by groups; the one that is left out stays. */
const laidOver = (live: unknown, declared: unknown): unknown =>
  isObject(live) && isObject(declared) ? { ...live, ...declared } : declared;
