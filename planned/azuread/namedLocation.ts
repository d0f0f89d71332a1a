import { expand } from "../../azureadShapes/namedLocation/expand";
import { flatten } from "../../azureadShapes/namedLocation/flatten";
import { asBlock, type Values } from "../../azureadShapes/values";
import { sameId, upsert, without } from "../lists";
import type { Item, PlannedType } from "../PlannedType";
import { unknownPaths, unknownValue } from "../unknownValue";
import { objectIdOf } from "./objectId";
import { isSameToPlugin } from "./sameToPlugin";

/** `azuread.NamedLocation`: every write sends the whole location. */
export const namedLocation: PlannedType = {
  apply(draft, resource) {
    const id = objectIdOf(resource);
    const isMeant = (one: Item<"namedLocations">): boolean => sameId(one.id, id);
    const body = expand(withLists(resource.inputs));
    const location = { ...body, displayName: resource.inputs.displayName, id };
    const live = draft.namedLocations?.find(isMeant) as Values | undefined;
    if (live && unknownPaths(resource.inputs).length === 0 && isSameToPlugin(flatten, live, location)) return;
    draft.namedLocations = upsert(draft.namedLocations, isMeant, location as Item<"namedLocations">);
  },

  remove(draft, resource) {
    const id = objectIdOf(resource);
    draft.namedLocations = without(draft.namedLocations, (one) => sameId(one.id, id));
  },
};

/** A list that isn't known becomes one with something unknown in it: an empty one would be a location that is nowhere. */
function withLists(inputs: Values): Values {
  const within = (block: string, list: string): Values => {
    const value = inputs[block] === unknownValue ? { [list]: unknownValue } : asBlock(inputs[block]);
    if (!value) return {};
    return { [block]: value[list] === unknownValue ? { ...value, [list]: [unknownValue] } : value };
  };
  return { ...inputs, ...within("ip", "ipRanges"), ...within("country", "countriesAndRegions") };
}
