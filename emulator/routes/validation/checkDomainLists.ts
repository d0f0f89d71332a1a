import { z } from "zod";
import { badRequest } from "../../problems";
import { describeIssue } from "./graphSchema";

const domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/i, "is no domain");

const schema = z.looseObject({
  B2BManagementPolicy: z.looseObject({
    InvitationsAllowedAndBlockedDomainsPolicy: z
      .strictObject({ AllowedDomains: z.array(domain), BlockedDomains: z.array(domain) })
      .partial()
      .refine(
        ({ AllowedDomains = [], BlockedDomains = [] }) => AllowedDomains.length === 0 || BlockedDomains.length === 0,
        "has both allowed and blocked domains",
      )
      .optional(),
  }),
});

/** Refuses the definition of a B2B management policy, a text of JSON, that the service would not understand. */
export function checkDomainLists(definition: string): void {
  const parsed = schema.safeParse(json(definition));
  if (!parsed.success) {
    throw badRequest(`Invalid value specified for property 'definition': ${describeIssue(parsed.error)}`);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Invalid value specified for property 'definition': it is not JSON.");
  }
}
