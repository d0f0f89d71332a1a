import type { Device } from "../../model/SignIn";
import type { FilterRule } from "../../rule/FilterRule";
import { FilterRuleError, parseFilterRule } from "../../rule/parseFilterRule";
import { isDeviceProperty } from "../../rule/readDeviceProperty";
import type { AxisValue } from "../SignInMatrix";
import { named, type Side } from "./Side";

/** Unregistered, registered, compliant and hybrid joined devices, and one for each value that a filter asks for. */
export function deviceCandidates(sides: readonly Side[]): AxisValue[] {
  const value = (label: string, device: Device | null): AxisValue => ({ label, part: { device } });
  const rules = named(sides, ({ conditions }) => [conditions?.devices?.deviceFilter?.rule]);
  return [
    value("an unregistered device", null),
    value("a registered device", { trustType: "Workplace" }),
    value("a compliant device", { trustType: "AzureAD", isCompliant: true }),
    value("a hybrid joined device", { trustType: "ServerAD" }),
    ...rules.flatMap((rule) =>
      asked(rule).map(({ property, text }) =>
        value(`a compliant device with ${property} ${text}`, deviceWith(property, text)),
      ),
    ),
  ];
}

function asked(rule: string): { property: string; text: string }[] {
  try {
    return comparisons(parseFilterRule(rule, isDeviceProperty));
  } catch (error) {
    // The evaluator reports rules that can't be read; there is nothing to try for them.
    if (error instanceof FilterRuleError) return [];
    throw error;
  }
}

function comparisons(rule: FilterRule): { property: string; text: string }[] {
  if (rule.kind === "not") return comparisons(rule.rule);
  if (rule.kind !== "compare") return [...comparisons(rule.left), ...comparisons(rule.right)];
  const property = rule.property.slice("device.".length);
  return rule.values.flatMap((text) => (text === null ? [] : [{ property, text }]));
}

/** Graph's names of the properties that a filter calls otherwise. */
const propertyNames: Readonly<Record<string, keyof Device>> = {
  deviceid: "deviceId",
  displayname: "displayName",
  deviceownership: "ownership",
  enrollmentprofilename: "enrollmentProfileName",
  mdmappid: "mdmAppId",
  operatingsystem: "operatingSystem",
  operatingsystemversion: "operatingSystemVersion",
  physicalids: "physicalIds",
  profiletype: "profileType",
  systemlabels: "systemLabels",
  trusttype: "trustType",
};

function deviceWith(property: string, text: string): Device {
  const base: Device = { trustType: "AzureAD", isCompliant: true };
  if (property === "iscompliant") return { ...base, isCompliant: text === "true" };
  const extension = /^extensionattribute(\d+)$/.exec(property);
  if (extension) return { ...base, extensionAttributes: { [`extensionAttribute${extension[1]}`]: text } };
  const name = propertyNames[property] ?? (property as keyof Device);
  return { ...base, [name]: name === "physicalIds" || name === "systemLabels" ? [text] : text };
}
