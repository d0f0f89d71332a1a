import { z } from "zod";
import { entityAnswer } from "../collection";
import { badRequest } from "../problems";
import { type Route } from "../route";
import { securityDefaults as stored } from "../store/securityDefaults";
import { type Tenant } from "../store/Tenant";
import { parseBody } from "./validation/parseBody";

const path = "/policies/identitySecurityDefaultsEnforcementPolicy";
const versions = ["v1.0", "beta"] as const;
const schema = z.strictObject({ isEnabled: z.boolean(), displayName: z.string(), description: z.string() }).partial();

/**
 * Security defaults: on or off, and never on beside an enabled conditional access policy
 * (https://learn.microsoft.com/graph/api/resources/identitysecuritydefaultsenforcementpolicy).
 */
export const securityDefaults: readonly Route[] = [
  {
    versions,
    method: "GET",
    path,
    permissions: [["Policy.Read.All"]],
    query: ["$select"],
    handle: (ctx) => entityAnswer(ctx, { ...stored(ctx.tenant).read() }),
  },
  {
    versions,
    method: "PATCH",
    path,
    permissions: [["Policy.Read.All", "Policy.ReadWrite.SecurityDefaults"]],
    handle: (ctx) => {
      const change = parseBody(ctx, schema);
      if (change.isEnabled) refuseBesidePolicies(ctx.tenant);
      stored(ctx.tenant).write(change);
      return { status: 204 };
    },
  },
];

function refuseBesidePolicies(tenant: Tenant): void {
  const policies = tenant.objects("conditionalAccessPolicies").all();
  if (policies.some((policy) => policy.state === "enabled")) {
    throw badRequest(
      "Security defaults cannot be enabled while Conditional Access policies are enabled. Disable the policies first.",
      "BadRequest",
    );
  }
}
