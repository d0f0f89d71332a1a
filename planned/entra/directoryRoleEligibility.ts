import type { RoleScheduleInstance } from "../../controls/state/Directory";
import { isObject } from "../../kinds/canonical";
import { directoryRoleEligibility as kind } from "../../kinds/directoryRoleEligibility";
import { without } from "../lists";
import type { PlannedResource } from "../PlannedResource";
import type { PlannedType } from "../PlannedType";
import { unknownValue } from "../unknownValue";

/** `entra.DirectoryRoleEligibility`: who may activate a role. */
export const directoryRoleEligibility: PlannedType = {
  apply(draft, { inputs }) {
    const [principalId = "", roleDefinitionId = "", directoryScopeId = "/"] = kind.idOf(inputs).split(":");
    const live = draft.roleEligibilityScheduleInstances?.find(isMeant(inputs));
    const planned: RoleScheduleInstance = {
      ...live,
      principalId,
      roleDefinitionId,
      directoryScopeId,
      ...endOf(inputs),
    };
    const others = without(draft.roleEligibilityScheduleInstances, isMeant(inputs)) ?? [];
    draft.roleEligibilityScheduleInstances = [...others, planned];
  },

  remove(draft, { inputs }) {
    if ((inputs["onDestroy"] ?? kind.onDestroy) === "retain") return;
    draft.roleEligibilityScheduleInstances = without(draft.roleEligibilityScheduleInstances, isMeant(inputs));
  },
};

const isMeant =
  (inputs: PlannedResource["inputs"]) =>
  (one: RoleScheduleInstance): boolean =>
    kind.idOf({ ...one }) === kind.idOf(inputs);

/** When it ends: a duration begins with the update, so its end isn't known yet. */
function endOf({ expiration }: PlannedResource["inputs"]): { endDateTime: string | null } {
  if (expiration === unknownValue) return { endDateTime: unknownValue };
  if (!isObject(expiration)) return { endDateTime: null };
  return { endDateTime: typeof expiration["endDateTime"] === "string" ? expiration["endDateTime"] : unknownValue };
}
