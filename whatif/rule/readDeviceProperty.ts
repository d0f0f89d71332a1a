import type { Device } from "../model/SignIn";
import type { FilterValue } from "./FilterRule";

type Reader = (device: Device) => FilterValue | undefined;

/**
 * The properties that a filter for devices may name, lower case.
 *
 * Follows "Conditional Access: Filter for devices" (Microsoft Learn).
 */
const readers: Readonly<Record<string, Reader>> = {
  deviceid: (d) => d.deviceId,
  displayname: (d) => d.displayName,
  deviceownership: (d) => d.ownership,
  enrollmentprofilename: (d) => d.enrollmentProfileName,
  iscompliant: (d) => d.isCompliant,
  manufacturer: (d) => d.manufacturer,
  mdmappid: (d) => d.mdmAppId,
  model: (d) => d.model,
  operatingsystem: (d) => d.operatingSystem,
  operatingsystemversion: (d) => d.operatingSystemVersion,
  physicalids: (d) => d.physicalIds,
  profiletype: (d) => d.profileType,
  systemlabels: (d) => d.systemLabels,
  trusttype: (d) => d.trustType,
};
for (let n = 1; n <= 15; n++) {
  (readers as Record<string, Reader>)[`extensionattribute${n}`] = (d) =>
    extensionsAreReadable(d) ? d.extensionAttributes?.[`extensionAttribute${n}`] : null;
}

const nameOf = (property: string) => property.replace(/^device\./, "");

/** Whether a property (lower case) can be named in a filter for devices. */
export const isDeviceProperty = (property: string) => property.startsWith("device.") && nameOf(property) in readers;

/** Reads a property for a filter; an unregistered device, null, has no values at all. */
export function readDeviceProperty(device: Device | null, property: string): FilterValue {
  return (device && readers[nameOf(property)]!(device)) ?? null;
}

/** Extension attributes can be read only of devices that are managed, compliant or hybrid joined. */
function extensionsAreReadable(device: Device): boolean {
  return device.isManaged === true || device.isCompliant === true || device.trustType?.toLowerCase() === "serverad";
}
