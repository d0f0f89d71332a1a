import { isDeepStrictEqual } from "node:util";
import { type PropertyResult, type ResourceResult } from "./model";
import { oneLine, shorten } from "./plainText";

/** How values are set off from the words around them, and how long they may get. */
export interface ValueStyle {
  value(text: string): string;
  maxLength: number;
}

/** Values as they are, for a terminal. */
export const plainStyle: ValueStyle = { value: (text) => text, maxLength: 200 };

const operations: Partial<Record<string, string>> = {
  none: "nothing to do for",
  import: "import",
  create: "create",
  update: "update",
  delete: "delete",
  replace: "replace",
};

/** Names what an update does to a resource. */
export const operationOf = ({ op }: ResourceResult): string => operations[op] ?? op;

/** Says in one line what happens to a resource: `update entra:index:CrossTenantAccessDefault baseline-default [EB-XT-01v1]`. */
export function resourceLine(resource: ResourceResult, style: ValueStyle = plainStyle, name = resource.name): string {
  const gone = resource.isGone ? ", which was deleted behind Pulumi's back" : "";
  return `${operationOf(resource)} ${show(resource.type, style)} ${show(name, style)}${gone}${controlsOf(resource, style)}`;
}

/** In square brackets, where they are known. */
const controlsOf = ({ controls = [] }: ResourceResult, style: ValueStyle): string =>
  controls.length > 0 ? ` [${controls.map((id) => show(id, style)).join(", ")}]` : "";

/** Says in one line who changed a property from what to what, and what an update makes of it. */
export function propertyLine(property: PropertyResult, style: ValueStyle = plainStyle): string {
  const { from, to, consequence } = propertyChange(property, style);
  const change = `${show(property.path, style)}: ${from} → ${to}`;
  const drift = property.origin === "program" ? "" : ` behind Pulumi's back; ${consequence}`;
  return `${change}${drift}${property.replaces ? " (replaces the resource)" : ""}`;
}

/** The change of a property in words: what the program makes of it, or what was done behind Pulumi's back. */
export interface PropertyChange {
  from: string;
  to: string;
  /** What an update makes of a change behind Pulumi's back; empty where the program itself is the one that changes. */
  consequence: string;
}

/** Puts the change of a property into words. */
export function propertyChange(property: PropertyResult, style: ValueStyle = plainStyle): PropertyChange {
  const { origin, recorded, live, declared, planned } = property;
  if (origin === "program") return { from: valueOf(live, style), to: target(property, style), consequence: "" };
  const change = { from: valueOf(recorded, style), to: valueOf(live, style) };
  if (!planned) return { ...change, consequence: "nothing to do, the program leaves it so" };
  if (isDeepStrictEqual(recorded, declared)) return { ...change, consequence: "an update puts it back" };
  return { ...change, consequence: `an update makes it ${target(property, style)}` };
}

const target = ({ declared, live }: PropertyResult, style: ValueStyle): string =>
  declared === undefined && live === undefined ? "(known after the update)" : valueOf(declared, style);

function valueOf(value: unknown, style: ValueStyle): string {
  if (value === undefined) return "not set";
  return show(typeof value === "string" ? value : JSON.stringify(value), style);
}

/** Cuts a huge value before it is looked at character by character. */
const show = (text: string, { value, maxLength }: ValueStyle): string =>
  value(shorten(oneLine(text.slice(0, 4 * maxLength)), maxLength));
