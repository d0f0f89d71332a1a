import { z } from "zod";

/** A resource that a rule leaves alone, and why. */
export const exemption = z.strictObject({
  resource: z.string().min(1).describe("Name of the resource in the program, or its URN."),
  reason: z.string().trim().min(1).describe("Why the rule doesn't hold for it, for the next reviewer."),
});

/** The parameters of a rule, and those that every rule over resources has. */
export const parameters = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({
    ...shape,
    exemptions: z.array(exemption).default([]).describe("Resources that the rule leaves alone, each with a reason."),
  });

/** The object ids of users, groups or other principals. */
export const objectIds = (description: string) =>
  z.array(z.guid("expected an object id")).default([]).describe(description);
