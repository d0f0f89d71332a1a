import { not } from "../logic/Tri";
import type { ConditionSet } from "../model/ConditionalAccessPolicy";
import type { PolicyReader } from "../PolicyReader";
import { isDeviceProperty, readDeviceProperty } from "../rule/readDeviceProperty";
import type { Condition } from "./Condition";
import { compileFilter } from "./filter";
import { omitted } from "./omitted";
import { doubtful } from "./wordList";

/**
 * Compiles the filter for devices; null when there is none. With mode include the policy applies to devices for which the
 * rule is true, with exclude to those for which it is false. An unregistered device has no attributes.
 *
 * Follows "Conditional Access: Filter for devices" (Microsoft Learn).
 */
export function compileDevices(reader: PolicyReader, devices: ConditionSet["devices"]): Condition | null {
  if (devices == null) return null;
  const path = "conditions.devices";
  const unknown = reader.unknownProperties(path, devices, ["deviceFilter"]);
  const filter = compileFilter(reader, `${path}.deviceFilter`, devices.deviceFilter, isDeviceProperty);
  if (filter?.problem) unknown.push(filter.problem);
  if (unknown.length > 0) return { reason: "devices", holds: (signIn) => doubtful(unknown, signIn) };
  if (!filter) return null;
  return {
    reason: "devices",
    holds(signIn) {
      const device = signIn.filterDevice;
      if (device === undefined) return omitted(signIn);
      if (signIn.deviceHidden) signIn.trace?.note("externalDeviceFilter");
      const matches = filter.matches((property) => readDeviceProperty(device, property));
      return filter.mode === "include" ? matches : not(matches);
    },
  };
}
