import { z } from "zod";

/**
 * An object of Graph's: its own properties and `@odata.type`, nothing else. Graph compares property names with case, so
 * a wrong spelling is an unknown property. Answers carry no `@odata.type` where the type is plain, so it isn't kept.
 */
export function graphObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(withoutType, z.strictObject(shape));
}

function withoutType(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "@odata.type"));
}

/** A property that may be absent or null, and then reads as null. */
export function nullable<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A list that reads as empty when it was not sent. Graph refuses null for a collection. */
export function list<Schema extends z.ZodType>(item: Schema) {
  return z.array(item).default([]);
}

/** One member of an enum, accepted in any case and answered in Graph's own. */
export function graphEnum(...members: string[]) {
  return z.string().transform((value, context) => memberOf(members, value, context));
}

/** Members of a flags enum in one comma-joined string, kept in the order in which they were sent. */
export function graphFlags(...members: string[]) {
  return z.string().transform((value, context) =>
    value
      .split(",")
      .map((flag) => memberOf(members, flag.trim(), context))
      .join(","),
  );
}

function memberOf(members: string[], value: string, context: z.RefinementCtx): string {
  const member = members.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  if (member !== undefined) return member;
  context.addIssue({ code: "custom", message: `'${value}' is not one of ${members.join(", ")}` });
  return z.NEVER;
}

/** Drops the annotations that Graph adds to answers, so that an object that was read can be sent back. */
export function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !name.includes("@odata.") || name === "@odata.type");
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutAnnotations(member)]));
}

/** The first thing that is wrong with a body: the path inside it and what was expected there. */
export function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return "";
  return [issue.path.join("."), issue.message].filter(Boolean).join(": ");
}
