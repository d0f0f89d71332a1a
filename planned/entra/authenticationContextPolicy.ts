import { authenticationContextPolicy as kind } from "../../kinds/authenticationContextPolicy";
import { contextsOf, grantControlsOf } from "../../kinds/authenticationContextPolicyShape";
import type { GraphObject, Values } from "../../kinds/kind";
import { upsert, without } from "../lists";
import type { Item, PlannedType } from "../PlannedType";
import { unknownValue } from "../unknownValue";
import { plannedKind, type Slot } from "./Slot";

type Policy = Item<"conditionalAccessPolicies">;

const slot: Slot = {
  read: ({ conditionalAccessPolicies }, name) =>
    conditionalAccessPolicies?.find(isMeant(name)) as GraphObject | undefined,
  write: (draft, name, object) => {
    const policy = { id: name, ...object } as Policy;
    draft.conditionalAccessPolicies = upsert(draft.conditionalAccessPolicies, isMeant(name), policy);
  },
  clear: (draft, name) => {
    draft.conditionalAccessPolicies = without(draft.conditionalAccessPolicies, isMeant(name));
  },
};

const planned = plannedKind(kind, slot);

/** `entra.AuthenticationContextPolicy`: a conditional access policy as any other, once it is in Graph's shape. */
export const authenticationContextPolicy: PlannedType = {
  ...planned,
  apply(draft, resource) {
    const open = planned.apply(draft, { ...resource, inputs: withUnknownLists(resource.inputs) });
    if (resource.inputs["authenticationStrengthId"] === unknownValue) {
      const name = kind.idOf(resource.inputs);
      slot.write(draft, name, { ...slot.read(draft, name), grantControls: grantControlsOf(unknownValue) });
    }
    return open;
  },
};

/** Lists that aren't known stay where Graph has them, so that whoever reads the policy finds what it doesn't know. */
function withUnknownLists(inputs: Values): Values {
  const lists = ["contexts", "excludeUsers", "excludeGroups"].filter((name) => inputs[name] === unknownValue);
  return { ...inputs, ...Object.fromEntries(lists.map((name) => [name, [unknownValue]])) };
}

const isMeant =
  (name: string) =>
  (one: Policy): boolean =>
    one.displayName === name && contextsOf(one as GraphObject).length > 0;
