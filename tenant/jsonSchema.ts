import { z } from "zod";
import { stackFileSchema } from "./schema/stackFileSchema";

/**
 * The JSON Schema (draft 7) of a whole stack file, by which editors complete, explain and check it. Written to
 * stacks/tenant.schema.json.
 */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(stackFileSchema, {
    io: "input",
    target: "draft-7",
    // How the provider compares values is of no use to an editor.
    override: ({ jsonSchema }) => {
      delete jsonSchema.compare;
      delete jsonSchema.keepEntries;
    },
  });
  return { ...schema, title: "A tenant's stack file" };
}
