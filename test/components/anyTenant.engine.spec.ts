import * as azuread from "@pulumi/azuread/provider";
import { type Stack } from "@pulumi/pulumi/automation";
import fc from "fast-check";
import { entra, TenantBaseline, type TenantInput } from "../../components";
import { type Emulator } from "../../emulator";
import { arbitraryTenant } from "../support/arbitraryTenant";
import { EngineWorkspace } from "../support/engine";
import { contoso, resetSandbox, startSandbox } from "../support/sandbox";
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
  let workspace: EngineWorkspace;
  let emulator: Emulator;

  before(async function () {
    // A machine without an engine builds one first.
    this.timeout(15 * 60_000);
    workspace = await EngineWorkspace.open();
    emulator = await startSandbox();
  });

  after(async () => {
    await emulator?.close();
    workspace?.close();
  });

  const stackOf = (name: string, tenant: TenantInput): Promise<Stack> => {
    const environment = workspace.withStandIns(emulator.environment(contoso));
    return workspace.stack(name, environment, async () => {
      const providers = {
        entra: new entra.Provider("entra", { tenantId: contoso }),
        azuread: new azuread.Provider("azuread", { tenantId: contoso }),
      };
      new TenantBaseline("contoso", { tenant }, { providers });
    });
  };

  tenants.forEach((tenant, index) => {
    it(`has no changes after it was deployed, refreshed or not: tenant ${index + 1}`, async () => {
      resetSandbox(emulator);
      const stack = await stackOf(`any-${index}`, tenant);
      await stack.up();
      await stack.preview({ expectNoChanges: true });
      await stack.preview({ expectNoChanges: true, refresh: true });
    });
  });
});
