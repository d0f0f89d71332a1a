import type { GraphObject } from "../../kinds/kind";
import { upsert, without } from "../lists";
import type { Draft } from "../PlannedType";
import type { Slot } from "./Slot";

/** A part of the state that is a list of objects. */
export function listSlot(
  part: "b2bManagementPolicies" | "accessReviewDefinitions",
  isMeant: (object: GraphObject, id: string) => boolean,
): Slot {
  const listIn = (draft: Draft) => draft[part] as readonly GraphObject[] | undefined;
  const put = (draft: Draft, list: readonly GraphObject[] | undefined) => Object.assign(draft, { [part]: list });
  return {
    read: (draft, id) => listIn(draft)?.find((one) => isMeant(one, id)),
    write: (draft, id, object) =>
      put(
        draft,
        upsert(listIn(draft), (one) => isMeant(one, id), object),
      ),
    clear: (draft, id) =>
      put(
        draft,
        without(listIn(draft), (one) => isMeant(one, id)),
      ),
  };
}
