import { type Stack } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { type TenantInput } from "../../components";
import { deployBaseline } from "../support/deployBaseline";
import { onRealEngine } from "../support/onRealEngine";
import { adatum, resetSandbox, writes } from "../support/sandbox";
import { ids, serviceProvider, supplier, tenantInput } from "../support/tenants";

const partners = "/policies/crossTenantAccessPolicy/partners";

const program = (tenant: TenantInput, tenantId?: string) => async () => ({
  controls: deployBaseline(tenant, tenantId).controls,
});

const tenant = tenantInput({
  breakGlass: { groupId: ids.breakGlass },
  partners: [supplier(), serviceProvider()],
  privilegedRoles: { approvers: { groups: [ids.approvers] }, preset: "none", roles: { "Global Administrator": {} } },
});

describe("TenantBaseline on the real engine", function () {
  this.timeout(60_000);
  const engine = onRealEngine({ keepsState: true });
  let stack: Stack;

  before(async () => {
    stack = await engine.stackOf("contoso", program(tenant));
  });

  const up = async (changed: TenantInput) => {
    stack.workspace.program = program(changed);
    engine.emulator.control.clearRequests();
    return (await stack.up()).summary.resourceChanges;
  };
  const partnerIds = () =>
    (engine.emulator.control.get(ids.contoso, partners) as { value: { tenantId: string }[] }).value.map(
      (one) => one.tenantId,
    );

  it("makes every partner's entry before it closes the default", async () => {
    await up(tenant);
    const written = writes(engine.emulator).filter((write) => write.includes("/crossTenantAccessPolicy/"));
    const closed = written.indexOf("PATCH /policies/crossTenantAccessPolicy/default");
    expect(written.slice(0, closed)).to.include.members([`POST ${partners}`, `PATCH ${partners}/${ids.fabrikam}`]);
    expect(written).to.include(`PUT ${partners}/${ids.northwind}/identitySynchronization`);
  });

  it("has no changes on a second preview, refreshed or not", async () => {
    await stack.preview({ expectNoChanges: true });
    await stack.preview({ expectNoChanges: true, refresh: true });
  });

  it("writes nothing, when a partner gets another name and another case of its id", async () => {
    const renamed = supplier({ name: "Northwind Traders", tenantId: ids.northwind.toUpperCase() });
    const changes = await up({ ...tenant, partners: [serviceProvider(), renamed] });
    expect(changes).to.have.all.keys("same");
    expect(writes(engine.emulator)).to.deep.equal([]);
  });

  it("removes the entry of a partner that is taken off the list, and leaves the default closed", async () => {
    await up({ ...tenant, partners: [serviceProvider()] });
    expect(partnerIds()).to.deep.equal([ids.fabrikam]);
    const written = writes(engine.emulator).filter((write) => write.includes("/crossTenantAccessPolicy/"));
    expect(written).to.deep.equal([
      `DELETE ${partners}/${ids.northwind}/identitySynchronization`,
      `DELETE ${partners}/${ids.northwind}`,
    ]);
  });

  it("cuts a partner off in one update: settings, trust, and a policy that is enforced at once", async () => {
    await up({ ...tenant, partners: [serviceProvider({ status: "suspended" })] });
    const entry: any = engine.emulator.control.get(ids.contoso, `${partners}/${ids.fabrikam}`);
    expect(entry.inboundTrust.isMfaAccepted).to.equal(false);
    expect(entry.b2bCollaborationInbound.usersAndGroups.accessType).to.equal("blocked");
    const policies: any = engine.emulator.control.get(ids.contoso, "/identity/conditionalAccess/policies");
    const brake = policies.value.find(({ displayName }: any) => displayName === "EB-XT-11 Block suspended partners");
    expect(brake).to.deep.include({ state: "enabled" });
    expect(brake.conditions.users.includeGuestsOrExternalUsers.externalTenants.members).to.deep.equal([ids.fabrikam]);
    await stack.preview({ expectNoChanges: true, refresh: true });
  });

  it("leaves the tenant closed, and the service provider's entry in place, when it is destroyed", async () => {
    await stack.destroy();
    expect(partnerIds()).to.deep.equal([ids.fabrikam]);
    const byDefault: any = engine.emulator.control.get(ids.contoso, "/policies/crossTenantAccessPolicy/default");
    expect(byDefault.b2bCollaborationInbound.usersAndGroups.accessType).to.equal("blocked");
  });

  it("makes nothing that needs a licence, when the tenant doesn't hold what its file says", async () => {
    resetSandbox(engine.emulator);
    const elsewhere = { ...tenant, tenantId: adatum, partners: [] };
    const unlicensed = await engine.stackOf("adatum", program(elsewhere), adatum);
    engine.emulator.control.clearRequests();
    const outcome = await unlicensed.up().then(
      () => "it came up",
      (error: Error) => error.message,
    );
    expect(outcome).to.include(
      `Tenant ${adatum} has no licence for what CrossTenantAccessPolicy asks: assumedLicences (Entra ID P2). Nothing was written.`,
    );
    expect(writes(engine.emulator).filter((write) => /conditionalAccess|roleManagement/.test(write))).to.deep.equal([]);
  });

  it("writes to no tenant, when the providers are another tenant's", async () => {
    resetSandbox(engine.emulator);
    engine.emulator.control.clearRequests();
    stack.workspace.program = program(tenant, ids.fabrikam);
    const outcome = await stack.up().then(
      () => "it came up",
      (error: Error) => error.message,
    );
    expect(outcome).to.include(
      `TenantBaseline contoso opts.providers.entra.tenantId: found "${ids.fabrikam}"; expected "${ids.contoso}"`,
    );
    expect(writes(engine.emulator)).to.deep.equal([]);
  });
});
