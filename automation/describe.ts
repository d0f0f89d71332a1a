import type { PropertyChange, ResourceChange } from "./changes";

const verbs: Partial<Record<string, string>> = {
  create: "create",
  update: "update",
  delete: "delete",
  replace: "replace",
  "create-replacement": "create replacement of",
  "delete-replaced": "delete replaced",
  import: "import",
  "import-replacement": "import replacement of",
};

/** Says in one line what happens to a resource: `update entra:index:CrossTenantAccessDefault baseline-xtap-default`. */
export function describeResource(change: ResourceChange): string {
  return `${verbs[change.op] ?? change.op} ${change.type} ${change.name}`;
}

/** Says in one line what happens to a property, value by value: `inboundTrust.isMfaAccepted: true → false`. */
export function describeProperty(change: PropertyChange): string {
  const forced = change.replaces ? " (replaces the resource)" : "";
  if (change.kind === "add") return `${change.path}: not set → ${show(change.after)}${forced}`;
  if (change.kind === "delete") return `${change.path}: ${show(change.before)} → not set${forced}`;
  return `${change.path}: ${show(change.before)} → ${show(change.after)}${forced}`;
}

function show(value: unknown): string {
  if (value === undefined) return "(known after apply)";
  return typeof value === "string" ? value : JSON.stringify(value);
}
