import { expand } from "../../azureadShapes/authenticationStrengthPolicy/expand";
import { sameId, upsert, without } from "../lists";
import type { Item, PlannedType } from "../PlannedType";
import { unknownValue } from "../unknownValue";
import { objectIdOf } from "./objectId";

/** `azuread.AuthenticationStrengthPolicy`. What restricts its combinations further is none of the plugin's, and stays. */
export const authenticationStrengthPolicy: PlannedType = {
  apply(draft, resource) {
    const id = objectIdOf(resource);
    const isMeant = (one: Item<"authenticationStrengths">): boolean => sameId(one.id, id);
    const live = draft.authenticationStrengths?.find(isMeant);
    const { allowedCombinations: combinations } = resource.inputs;
    const allowedCombinations = combinations === unknownValue ? [unknownValue] : combinations;
    const strength = { ...live, ...expand({ ...resource.inputs, allowedCombinations }), id };
    draft.authenticationStrengths = upsert(draft.authenticationStrengths, isMeant, strength);
  },

  remove(draft, resource) {
    const id = objectIdOf(resource);
    draft.authenticationStrengths = without(draft.authenticationStrengths, (one) => sameId(one.id, id));
  },
};
