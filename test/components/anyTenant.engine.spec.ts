import fc from "fast-check";
import { type TenantInput } from "../../components";
import { arbitraryTenant } from "../support/arbitraryTenant";
import { deployBaseline } from "../support/deployBaseline";
import { onRealEngine } from "../support/onRealEngine";
import { contoso } from "../support/sandbox";
import { ids } from "../support/tenants";

const approvers = { groups: [ids.approvers] };

/** The tenant as one of the sandbox: Graph refuses ids of people and groups that there are none of. */
const inSandbox = (tenant: TenantInput): TenantInput => ({
  ...tenant,
  tenantId: contoso,
  partners: tenant.partners!.filter(({ tenantId }) => tenantId.toLowerCase() !== contoso),
  breakGlass: { groupId: ids.breakGlass },
  privilegedRoles: tenant.privilegedRoles && { ...tenant.privilegedRoles, approvers },
  accessReviews: tenant.accessReviews && { ...tenant.accessReviews, reviewers: approvers },
});

// A few of the tenants that are tried under mocks: the engine takes its time.
const tenants = fc.sample(arbitraryTenant, { numRuns: 3, seed: 1204 }).map(inSandbox);

describe("Any valid tenant on the real engine", function () {
  this.timeout(180_000);
  const engine = onRealEngine();

  tenants.forEach((tenant, index) => {
    it(`has no changes after it was deployed, refreshed or not: tenant ${index + 1}`, async () => {
      const stack = await engine.stackOf(`any-${index}`, () => void deployBaseline(tenant));
      await stack.up();
      await stack.preview({ expectNoChanges: true });
      await stack.preview({ expectNoChanges: true, refresh: true });
    });
  });
});
