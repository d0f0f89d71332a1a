import { type z } from "zod";
import { objectBody } from "../../body";
import { badRequest } from "../../problems";
import { type RouteContext } from "../../route";
import { describeIssue, withoutAnnotations } from "./graphSchema";

/**
 * The request's body, checked against a schema. A name that the type does not have is refused in Graph's words,
 * `Invalid property 'b2BCollaborationInbound'.`, for a client has to learn that names compare with case.
 */
export function parseBody<Schema extends z.ZodType>(ctx: RouteContext, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(withoutAnnotations(objectBody(ctx)));
  if (parsed.success) return parsed.data;
  const unknown = parsed.error.issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown) throw badRequest(`Invalid property '${unknown.keys[0]}'.`);
  throw badRequest(`Invalid value specified for property ${describeIssue(parsed.error)}`);
}
