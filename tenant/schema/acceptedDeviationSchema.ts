import { z } from "zod";

const text = (what: string, fix: string) =>
  z
    .string({ error: `${what}; ${fix}` })
    .trim()
    .min(1, { error: `${what}; ${fix}` });

/** A control that the tenant is not held to, for which somebody answers until a day that is named in advance. */
export const acceptedDeviationSchema = z.strictObject({
  control: text("the id of a control, such as EB-CA-10v1", "look it up with: npx entra-baseline controls").describe(
    "Id of the control that is not held.",
  ),
  reason: text("a reason", "say why, and what is done instead, for the next reviewer").describe(
    "Why it is not held, and what is done instead; for the next reviewer.",
  ),
  owner: text("an owner", "name the person or team that answers for it").describe("Who answers for it."),
  ticket: text("a ticket", "name where it was decided, such as SEC-1204").describe("Where it was decided."),
  expires: z.iso
    .date({ error: 'the last day on which it is accepted, such as "2027-03-31"; write it in quotes' })
    .describe("Last day on which it is accepted, in quotes. After it, a preview fails."),
});
