import { type Field, type Fields, type Values, asBlock, asList } from "./Field";
import { isUnknown } from "./unknown";

export interface Change {
  /** Where in the inputs, as the engine writes it: `conditions.users.includedUsers[0]`. */
  readonly path: string;
  readonly kind: "add" | "delete" | "update";
  readonly replaces: boolean;
}

/** The properties in which a plan differs from the last known state. A property that isn't set equals its zero value. */
export function compare(fields: Fields, planned: Values, prior: Values, at = ""): Change[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.output ? [] : compareField(field, planned[name], prior[name], at === "" ? name : `${at}.${name}`),
  );
}

/** True when a single property, given by its path of names, differs. */
export function differs(field: Field, planned: unknown, prior: unknown): boolean {
  return compareField(field, planned, prior, "").length > 0;
}

function compareField(field: Field, planned: unknown, prior: unknown, path: string): Change[] {
  if (isUnknown(planned) || isUnknown(prior)) return [change(field, planned, prior, path)];
  switch (field.kind) {
    case "block": {
      const [after, before] = [asBlock(planned), asBlock(prior)];
      if (after && before) return compare(field.fields, after, before, path);
      return after || before ? [change(field, after, before, path)] : [];
    }
    case "list": {
      const [after, before] = [asList(planned), asList(prior)];
      const items = Array.from({ length: Math.max(after.length, before.length) }, (_, index) =>
        compareField(field.of, after[index], before[index], `${path}[${index}]`),
      );
      return field.replaces ? items.flat().map((item) => ({ ...item, replaces: true })) : items.flat();
    }
    case "set":
      return sameSet(field.of, asList(planned), asList(prior)) ? [] : [change(field, planned, prior, path)];
    default:
      return zeroed(field, planned) === zeroed(field, prior) ? [] : [change(field, planned, prior, path)];
  }
}

function change(field: Field, planned: unknown, prior: unknown, path: string): Change {
  const kind = isSet(prior) ? (isSet(planned) ? "update" : "delete") : "add";
  return { path, kind, replaces: field.replaces === true };
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

function zeroed(field: Field, value: unknown): unknown {
  if (isSet(value)) return value;
  return field.kind === "boolean" ? false : field.kind === "integer" ? 0 : "";
}

function sameSet(of: Field, one: unknown[], other: unknown[]): boolean {
  if (one.some(isUnknown)) return false;
  const keys = (items: unknown[]): string[] => [...new Set(items.map((item) => keyOf(of, item)))].sort();
  return JSON.stringify(keys(one)) === JSON.stringify(keys(other));
}

function keyOf(of: Field, item: unknown): string {
  if (of.kind !== "block") return JSON.stringify(zeroed(of, item));
  const block = asBlock(item) ?? {};
  return JSON.stringify(Object.entries(of.fields).map(([name, field]) => [name, keyOf(field, block[name])]));
}
