import { expandChanged } from "../../azureadShapes/group/expand";
import { asList } from "../../azureadShapes/values";
import type { Group } from "../../controls/state/Directory";
import { sameId, upsert, without } from "../lists";
import type { PlannedType } from "../PlannedType";
import { unknownValue } from "../unknownValue";
import { objectIdOf } from "./objectId";

/**
 * `azuread.Group`. Declared members are all direct members there will be; whether they are groups with members of their
 * own isn't known here, so transitive members that were read stay only where none are declared.
 */
export const group: PlannedType = {
  apply(draft, resource) {
    const { inputs } = resource;
    const id = objectIdOf(resource);
    const isMeant = (one: Group): boolean => sameId(one.id, id);
    const live = draft.groups?.find(isMeant);
    const { displayName } = expandChanged(inputs, {});
    const isAssignableToRole = inputs.assignableToRole ?? false;
    const planned = { ...live, id, displayName, isAssignableToRole } as Group;
    const members = membersOf(inputs.members, live);
    draft.groups = upsert(draft.groups, isMeant, members ? { ...planned, members } : unread(planned));
    return inputs.members === undefined || members ? [] : ["members"];
  },

  remove(draft, resource) {
    const id = objectIdOf(resource);
    draft.groups = without(draft.groups, (one) => sameId(one.id, id));
  },
};

function membersOf(declared: unknown, live: Group | undefined): Group["members"] {
  if (declared === undefined) return live?.members;
  const ids = asList(declared).map(String);
  const isKnown = declared !== unknownValue && !ids.includes(unknownValue);
  const found = ids.map((id) => live?.members?.find((member) => sameId(member.id, id)));
  return isKnown && found.every((member) => member !== undefined) ? found : undefined;
}

function unread({ members: _, ...group }: Group): Group {
  return group;
}
