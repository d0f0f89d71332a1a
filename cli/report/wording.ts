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

/** Says in one line what happens to a resource: `update entra:index:CrossTenantAccessDefault baseline-default`. */
export function resourceLine(resource: ResourceResult, style: ValueStyle = plainStyle, name = resource.name): string {
  const operation = operations[resource.op] ?? resource.op;
  const gone = resource.isGone ? ", which was deleted behind Pulumi's back" : "";
  return `${operation} ${show(resource.type, style)} ${show(name, style)}${gone}`;
}

/** Says in one line who changed a property from what to what, and what an update makes of it. */
export function propertyLine(property: PropertyResult, style: ValueStyle = plainStyle): string {
  const { path, origin, recorded, live, declared, planned, replaces } = property;
  const end = replaces ? " (replaces the resource)" : "";
  const name = show(path, style);
  if (origin === "program") return `${name}: ${valueOf(live, style)} → ${target(property, style)}${end}`;
  const drift = `${name}: ${valueOf(recorded, style)} → ${valueOf(live, style)} behind Pulumi's back`;
  if (!planned) return `${drift}; nothing to do, the program leaves it so${end}`;
  if (isDeepStrictEqual(recorded, declared)) return `${drift}; an update puts it back${end}`;
  return `${drift}; an update makes it ${target(property, style)}${end}`;
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
