import { expand } from "../../azureadShapes/conditionalAccessPolicy/expand";
import { flatten } from "../../azureadShapes/conditionalAccessPolicy/flatten";
import { asBlock, type Values } from "../../azureadShapes/values";
import { sameId, upsert, without } from "../lists";
import type { PlannedResource } from "../PlannedResource";
import type { Item, PlannedType } from "../PlannedType";
import { unknownPaths, unknownValue } from "../unknownValue";
import { objectIdOf } from "./objectId";
import { isSameToPlugin } from "./sameToPlugin";

type Policy = Item<"conditionalAccessPolicies">;

/**
 * `azuread.ConditionalAccessPolicy`: every write sends the whole policy. What of a live policy the plugin doesn't send may
 * survive the write or not, as Graph doesn't say; it is kept, and told as not known.
 */
export const conditionalAccessPolicy: PlannedType = {
  apply(draft, resource) {
    const id = objectIdOf(resource);
    const isMeant = (one: Policy): boolean => sameId(one.id, id);
    const live = draft.conditionalAccessPolicies?.find(isMeant) as Values | undefined;
    const body = markUnknown(expand(resource.inputs), resource.inputs);
    if (live && unknownPaths(resource.inputs).length === 0 && isSameToPlugin(flatten, live, body)) return [];
    const kept = leftOut(asBlock(live?.conditions), asBlock(body.conditions));
    const conditions = merge(asBlock(body.conditions) ?? {}, kept.values);
    const policy = { ...body, id, conditions } as Policy;
    draft.conditionalAccessPolicies = upsert(draft.conditionalAccessPolicies, isMeant, policy);
    return kept.paths.map((path) => `conditions.${path}`);
  },

  remove(draft, resource) {
    const id = objectIdOf(resource);
    draft.conditionalAccessPolicies = without(draft.conditionalAccessPolicies, (one) => sameId(one.id, id));
  },
};

/**
 * Puts a word of its own into the policy for each value that isn't known and that Graph's shape has no room for, so that
 * whoever reads the policy finds something that it doesn't know instead of a condition that isn't there.
 */
function markUnknown(body: Values, inputs: PlannedResource["inputs"]): Values {
  const marked = { ...body };
  for (const path of unknownPaths(inputs)) {
    if (/\[\d+\]$/.test(path) || spoken.includes(path)) continue;
    const block = path.split(/[.[]/)[0]!;
    marked[block] = { ...asBlock(marked[block]), [path]: unknownValue };
  }
  return marked;
}

/** Single values that stay where they are when they aren't known. */
const spoken = ["displayName", "state", "grantControls.authenticationStrengthPolicyId"];

interface LeftOut {
  values: Values;
  paths: string[];
}

/** What a live block holds at names that the written one doesn't mention. */
function leftOut(live: Values | undefined, written: Values | undefined, at = ""): LeftOut {
  const found: LeftOut = { values: {}, paths: [] };
  for (const [name, value] of Object.entries(live ?? {})) {
    const path = at + name;
    if (!written || !(name in written)) {
      if (name.includes("@odata") || isEmpty(value)) continue;
      found.values[name] = value;
      found.paths.push(path);
    } else if (asBlock(value) && asBlock(written[name])) {
      const inner = leftOut(asBlock(value), asBlock(written[name]), `${path}.`);
      if (inner.paths.length > 0) found.values[name] = inner.values;
      found.paths.push(...inner.paths);
    }
  }
  return found;
}

const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

function merge(written: Values, kept: Values): Values {
  const merged = { ...written };
  for (const [name, value] of Object.entries(kept)) {
    const [one, other] = [asBlock(merged[name]), asBlock(value)];
    merged[name] = one && other ? merge(one, other) : value;
  }
  return merged;
}
