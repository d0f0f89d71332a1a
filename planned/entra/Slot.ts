import { KindError } from "../../kinds/KindError";
import type { GraphObject, Kind } from "../../kinds/kind";
import type { Draft, PlannedType } from "../PlannedType";
import type { PlannedResource } from "../PlannedResource";
import { plannedObject, remainsOf } from "./kindObject";

/** Where a tenant's state keeps the objects of one kind, in Graph's shape. */
export interface Slot {
  read(draft: Draft, id: string): GraphObject | undefined;
  write(draft: Draft, id: string, object: GraphObject): void;
  /** Absent for what every tenant has. */
  clear?(draft: Draft, id: string): void;
  /** What the object is once Graph has put it back to what a new tenant has; absent where that isn't documented. */
  systemDefault?: GraphObject;
}

/** What resources of a kind do to a tenant, given where the state keeps the kind's objects. */
export function plannedKind(kind: Kind, slot: Slot): PlannedType {
  const idOf = ({ inputs }: PlannedResource): string => kind.idOf(kind.complete?.(inputs) ?? inputs);
  return {
    apply(draft, resource) {
      const id = idOf(resource);
      try {
        slot.write(draft, id, plannedObject(kind, resource, slot.read(draft, id)));
      } catch (error) {
        // It can't be carried out on the object as it is: the provider says so to whoever deploys it.
        if (error instanceof KindError) return [""];
        throw error;
      }
      return [];
    },

    remove(draft, resource) {
      const id = idOf(resource);
      const live = slot.read(draft, id);
      if (!live) return [];
      const remains = remainsOf(kind, resource, live);
      if (remains === "gone") slot.clear?.(draft, id);
      else if (remains !== "unforeseen") slot.write(draft, id, remains);
      else if (slot.systemDefault) slot.write(draft, id, slot.systemDefault);
      else return [""];
      return [];
    },
  };
}
