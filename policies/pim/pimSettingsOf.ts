import type { Resource } from "../rule/Rule";
import { azureRoleSettings } from "./azureRoleSettings";
import { directoryRoleSettings } from "./directoryRoleSettings";
import { groupSettings } from "./groupSettings";
import type { PimSettings } from "./PimSettings";
import { pimPolicies } from "./tokens";

/** Reads a PIM policy from whichever resource declares it. */
export function pimSettingsOf({ type, properties }: Resource): PimSettings {
  if (type === pimPolicies.directoryRole) return directoryRoleSettings(properties);
  return type === pimPolicies.group ? groupSettings(properties) : azureRoleSettings(properties);
}
