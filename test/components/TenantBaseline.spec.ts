import * as azuread from "@pulumi/azuread/provider";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import fc from "fast-check";
import {
  azureProvider,
  entra,
  InvalidArgsError,
  TenantBaseline,
  type TenantBaselineArgs,
  type TenantInput,
} from "../../components";
import { arbitraryTenant } from "../support/arbitraryTenant";
import { ofType, type Registration, runProgram } from "../support/mocks";
import { rejection } from "../support/rejection";
import { ids, serviceProvider, supplier, tenantInput } from "../support/tenants";

/** Providers of a tenant, as a program makes them. */
const providersOf = (tenantId: pulumi.Input<string>) => ({
  entra: new entra.Provider("entra", { tenantId }),
  azuread: new azuread.Provider("azuread", { tenantId }),
});

const register = (tenant: TenantInput, transform?: TenantBaselineArgs["transform"]) =>
  runProgram(() => new TenantBaseline("contoso", { tenant, transform }, { providers: providersOf(tenant.tenantId) }));

const byName = (all: Registration[], name: string): Registration => {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not registered; registered: ${all.map((one) => one.name).join(", ")}`);
  return found;
};

const everything = tenantInput({
  breakGlass: { groupId: ids.breakGlass },
  partners: [supplier(), serviceProvider()],
  privilegedRoles: { approvers: { groups: [ids.approvers] }, notificationRecipients: ["security@contoso.example"] },
});

const azureRoles = {
  scopes: {
    "/subscriptions/5a0c1e2f": {
      Owner: { policyName: ids.suppliers },
      "User Access Administrator": { policyName: ids.approvers },
      "Role Based Access Control Administrator": { policyName: ids.breakGlass },
    },
  },
};

/** Whether everybody is blocked in a section. */
const isDenied = ({ usersAndGroups, applications }: any): boolean =>
  usersAndGroups.accessType === "blocked" &&
  usersAndGroups.targets[0].target === "AllUsers" &&
  applications.accessType === "blocked" &&
  applications.targets[0].target === "AllApplications";

describe("TenantBaseline", () => {
  it("composes the components, each resource under the tenant's own provider", async () => {
    const all = await register(everything);
    const components = all.filter(({ parent, custom }) => parent === "contoso" && !custom);
    expect(components.map(({ type, name }) => [type, name])).to.have.deep.members([
      ["entra-baseline:index:CrossTenantAccess", "contoso-cross-tenant-access"],
      ["entra-baseline:index:GuestAccess", "contoso-guest-access"],
      ["entra-baseline:index:PrivilegedRoles", "contoso-privileged-roles"],
      ["entra-baseline:index:PartnerConditionalAccess", "contoso-conditional-access"],
    ]);
    const resources = all.filter(({ type, custom }) => custom && !type.startsWith("pulumi:"));
    // Clouds, default, two partners and their synchronisation; authorization policy and sign-up; roles; policies.
    expect(resources).to.have.length(1 + 1 + 2 * 2 + 2 + 15 + 13);
    for (const { type, name, provider } of resources) expect(provider, name).to.equal(type.split(":")[0]);
  });

  it("hands each component the tenant's own settings", async () => {
    const all = await register({
      ...everything,
      crossTenantAccess: { allowedClouds: ["microsoftonline.us"], onDestroy: "restore" },
      guests: { guestUserRole: "limited", onDestroy: "restore" },
    });
    expect(byName(all, "contoso-cross-tenant-access-policy").inputs).to.deep.equal({
      allowedCloudEndpoints: ["microsoftonline.us"],
      assumedLicences: ["P2"],
      emergencyAccess: { groupId: everything.breakGlass?.groupId },
      onDestroy: "restore",
    });
    expect(
      byName(all, `contoso-cross-tenant-access-partner-${ids.fabrikam}`).inputs.inboundTrust.isMfaAccepted,
    ).to.equal(true);
    expect(byName(all, "contoso-guest-access-policy").inputs).to.include({
      guestUserRoleId: "10dae51f-b6af-4016-8d66-8c2a99b929b3",
      onDestroy: "restore",
    });
    expect(byName(all, "contoso-privileged-roles-global-administrator").inputs.activation.approvers).to.deep.equal({
      groups: [ids.approvers],
    });
    expect(
      byName(all, "contoso-conditional-access-external-user-mfa").inputs.conditions.users.excludedGroups,
    ).to.deep.equal([ids.breakGlass]);
  });

  it("leaves out roles and security defaults, when the tenant doesn't have them managed", async () => {
    const types = new Set((await register(tenantInput())).map(({ type }) => type));
    expect(types).not.to.include("entra-baseline:index:PrivilegedRoles");
    expect(types).not.to.include("entra:index:SecurityDefaults");
  });

  it("switches security defaults off before policies are enforced, and back to what they were on destroy", async () => {
    const all = await register({
      ...everything,
      conditionalAccess: { rollout: "enforced" },
      securityDefaults: "disabled",
    });
    expect(byName(all, "contoso-security-defaults").inputs).to.deep.equal({
      isEnabled: false,
      replacedBy: ["EB-CA-05 MFA for everyone", "EB-CA-10 Block legacy authentication"],
      onDestroy: "restore",
    });
    for (const policy of ["external-user-mfa", "service-provider-mfa"]) {
      const { dependencies } = byName(all, `contoso-conditional-access-${policy}`);
      expect(dependencies).to.include("contoso-security-defaults");
    }
  });

  it("switches security defaults on after the policies that they exclude are off", async () => {
    const all = await register({ ...everything, securityDefaults: "enabled" });
    const { inputs, dependencies } = byName(all, "contoso-security-defaults");
    expect(inputs).to.deep.equal({ isEnabled: true, onDestroy: "retain" });
    expect(dependencies).to.include.members([
      "contoso-conditional-access-external-user-mfa",
      "contoso-conditional-access-service-provider-mfa",
    ]);
  });

  it("makes a role-assignable group of the emergency accounts, who are administrators by it, and keeps it", async () => {
    const accounts = [ids.suppliers, ids.approvers];
    const all = await register({ ...everything, breakGlass: { accounts } });
    expect(byName(all, "contoso-break-glass-group").inputs).to.deep.include({
      securityEnabled: true,
      assignableToRole: true,
      members: [...accounts].sort(),
    });
    expect(byName(all, "contoso-break-glass-global-administrator").inputs.roleId).to.equal(
      "62e90394-69f5-4237-9190-012177145e10",
    );
    const made = "object id of contoso-break-glass-group";
    const { users } = byName(all, "contoso-conditional-access-external-user-mfa").inputs.conditions;
    expect(users.excludedGroups).to.deep.equal([made]);
    expect(byName(all, "contoso-privileged-roles-group-break-glass-owner").inputs.groupId).to.equal(made);
  });

  it("says in the preview what it leaves out, a line for each reason", async () => {
    const messages: string[] = [];
    const providers = () => ({ providers: providersOf(ids.contoso) });
    const tenant = { ...everything, licences: { entraId: "p1" as const } };
    await runProgram(() => new TenantBaseline("contoso", { tenant }, providers()), { messages });
    const reason = "needs Microsoft Entra ID P2, which the tenant file doesn't say the tenant holds";
    expect(messages.join()).to.include("Left out of the baseline of Contoso:\n");
    expect(messages.join()).to.match(new RegExp(`^  EB-AR-01v1, EB-AR-02v1, EB-CA-12v1, .*: ${reason}$`, "m"));
  });

  it("invites guests to the domains of partners that are let in, and to no others", async () => {
    const partners = [
      supplier({ domains: ["Northwind.example"] }),
      serviceProvider({ domains: ["fabrikam.example"], status: "suspended" }),
    ];
    const domainsOf = async (list: typeof partners) =>
      byName(await register(tenantInput({ partners: list })), "contoso-guest-access-invitation-domains").inputs;
    expect(await domainsOf(partners)).to.deep.equal({ allowedDomains: ["northwind.example"], onDestroy: "retain" });
    // With nobody left, an empty list would let everybody in.
    expect(await domainsOf(partners.slice(1))).to.deep.equal({
      blockedDomains: ["fabrikam.example"],
      onDestroy: "retain",
    });
  });

  it("pulls the emergency brake on a suspended partner: everything blocked, and a policy that says so too", async () => {
    const all = await register({ ...everything, partners: [serviceProvider({ status: "suspended" })] });
    const entry = byName(all, `contoso-cross-tenant-access-partner-${ids.fabrikam}`).inputs;
    expect(isDenied(entry.b2bCollaborationInbound)).to.equal(true);
    expect(entry.inboundTrust.isMfaAccepted).to.equal(false);
    const policy = byName(all, "contoso-conditional-access-suspended-partners").inputs;
    expect(policy).to.include({ state: "enabled" });
    const strangers = byName(all, "contoso-conditional-access-strangers").inputs;
    expect(strangers.conditions.users).not.to.have.property("excludedGuestsOrExternalUsers");
  });

  it("cuts a partner off by its entry alone, beside security defaults, which let no policy be enforced", async () => {
    const partners = [serviceProvider({ status: "suspended" })];
    const all = await register(tenantInput({ partners, securityDefaults: "enabled" }));
    expect(all.map(({ name }) => name)).not.to.include("contoso-conditional-access-suspended-partners");
    const entry = byName(all, `contoso-cross-tenant-access-partner-${ids.fabrikam}`).inputs;
    expect(isDenied(entry.b2bCollaborationInbound)).to.equal(true);
  });

  describe("licences", () => {
    const full: TenantInput = {
      ...everything,
      breakGlass: { accounts: [ids.suppliers, ids.approvers] },
      partners: [],
      authenticationMethods: {},
      accessReviews: { startDate: "2026-12-01", reviewers: { groups: [ids.approvers] } },
      azureRoles,
    };

    const deploy = async (entraId: "free" | "p1" | "p2") => {
      let baseline: TenantBaseline | undefined;
      const all = await runProgram(() => {
        const providers = { ...providersOf(ids.contoso), ...azureProvider(full) };
        baseline = new TenantBaseline("contoso", { tenant: { ...full, licences: { entraId } } }, { providers });
      });
      const types = new Set(all.filter(({ custom }) => custom).map(({ type }) => type.split(":").at(-1)!));
      return { all, types, leftOut: new Set(baseline!.leftOut.map(({ control }) => control as string)) };
    };

    it("free: everything that needs none, security defaults on, and the rest listed", async () => {
      const { all, types, leftOut } = await deploy("free");
      expect(types).to.include.all.keys(
        "CrossTenantAccessDefault",
        "AuthorizationPolicy",
        "AuthenticationMethodsPolicy",
      );
      expect(types).not.to.include.any.keys("ConditionalAccessPolicy", "Group", "RoleManagementPolicy");
      expect(types).not.to.include("AccessReviewScheduleDefinition");
      expect(byName(all, "contoso-security-defaults").inputs.isEnabled).to.equal(true);
      expect(leftOut).to.include.all.keys("EB-CA-01v1", "EB-XT-06v1", "EB-PIM-01v1", "EB-AR-01v1");
    });

    it("p1: conditional access but for risk, and neither roles nor reviews", async () => {
      const { types, leftOut } = await deploy("p1");
      expect(types).to.include.all.keys("ConditionalAccessPolicy", "Group");
      expect(types).not.to.include.any.keys("RoleManagementPolicy", "AccessReviewScheduleDefinition");
      expect(leftOut).to.include.all.keys("EB-CA-12v1", "EB-CA-13v1", "EB-PIM-02v1", "EB-AR-02v1");
      expect(leftOut).not.to.include("EB-CA-01v1");
    });

    it("lets what needs a licence wait until the provider has seen that the tenant holds it", async () => {
      const { all } = await deploy("p1");
      expect(byName(all, "contoso-cross-tenant-access-policy").inputs.assumedLicences).to.deep.equal(["P1"]);
      for (const name of ["conditional-access-everyone-mfa", "break-glass-group"]) {
        expect(byName(all, `contoso-${name}`).dependencies).to.include("contoso-cross-tenant-access-policy");
      }
    });

    it("p2: all of it", async () => {
      const { types, leftOut } = await deploy("p2");
      expect(types).to.include.all.keys(
        "ConditionalAccessPolicy",
        "RoleManagementPolicy",
        "GroupRoleManagementPolicy",
        "AccessReviewScheduleDefinition",
      );
      expect([...leftOut].filter((control) => /^EB-(PIM|AR)/.test(control))).to.deep.equal([]);
    });
  });

  it("sets Azure roles through the tenant's own azure-native provider, with the approvers of Entra roles", async () => {
    const tenant = { ...everything, azureRoles };
    const deploy = (tenantId: string) =>
      runProgram(() => {
        const providers = { ...providersOf(tenant.tenantId), ...azureProvider({ tenantId, azureRoles }) };
        new TenantBaseline("contoso", { tenant }, { providers });
      });
    const all = await deploy(tenant.tenantId);
    const policy = byName(all, "contoso-azure-roles-owner-at-subscriptions-5a0c1e2f");
    expect(policy.provider).to.equal("azure-native");
    expect(JSON.stringify(policy.inputs.rules)).to.contain(ids.approvers).and.to.contain("security@contoso.example");
    expect(byName(all, "azure-native").inputs).to.deep.include({ subscriptionId: "5a0c1e2f" });

    const foreign = await deploy(ids.fabrikam);
    expect(foreign.filter(({ type }) => type.startsWith("azure-native:"))).to.deep.equal([]);
    const without = runProgram(
      () => new TenantBaseline("contoso", { tenant }, { providers: providersOf(tenant.tenantId) }),
    );
    expect((await rejection(without)).message).to.contain('{ "azure-native": new azureNative.Provider(');
  });

  it("needs no azuread provider, when no policy is rolled out", async () => {
    const tenant = tenantInput({ conditionalAccess: { rollout: "none" } });
    const all = await runProgram(
      () =>
        new TenantBaseline(
          "contoso",
          { tenant },
          { providers: [new entra.Provider("entra", { tenantId: ids.contoso })] },
        ),
    );
    expect(byName(all, "contoso-guest-access-policy").provider).to.equal("entra");
  });

  it("previews under providers whose tenant is only known later, and leaves the check to the update", async () => {
    const all = await runProgram(
      () => {
        // A preview doesn't know what a resource would be given: here the id of a tenant that is yet to be made.
        const { managedTenantId } = new entra.SecurityDefaults("made-before");
        new TenantBaseline("contoso", { tenant: tenantInput() }, { providers: providersOf(managedTenantId) });
      },
      { preview: true },
    );
    expect(byName(all, "contoso-cross-tenant-access-default").provider).to.equal("entra");
  });

  it("passes transforms on to the components", async () => {
    const all = await register(everything, { guestAccess: { policy: { allowInvitesFrom: "none" } } });
    expect(byName(all, "contoso-guest-access-policy").inputs.allowInvitesFrom).to.equal("none");
  });

  it("says which controls it serves, and by which resources of all of its components", async () => {
    let baseline: TenantBaseline | undefined;
    const all = await runProgram(() => {
      baseline = new TenantBaseline("contoso", { tenant: everything }, { providers: providersOf(ids.contoso) });
    });
    const served = baseline!.controls;
    expect(served["EB-XT-04v1"]).to.deep.equal(
      [ids.northwind, ids.fabrikam].map((id) => `contoso-cross-tenant-access-partner-${id}`),
    );
    expect(served).to.include.keys("EB-GU-01v1", "EB-PIM-04v1", "EB-CA-04v1");
    const names = all.filter(({ custom }) => custom).map(({ name }) => name);
    for (const [control, resources] of Object.entries(served))
      expect(names, control).to.include.members([...resources]);
  });

  describe("refuses", () => {
    it("a tenant that isn't valid, as it would a file", () => {
      const tenant = tenantInput({ partners: [supplier({ tenantId: ids.contoso })] });
      expect(() => new TenantBaseline("contoso", { tenant })).to.throw(
        pulumi.RunError,
        `TenantBaseline contoso partners[0].tenantId: found "${ids.contoso}", the tenant's own id; expected the id of ` +
          "another tenant; correct it, or remove the entry",
      );
    });

    it("to fall back on default providers, whose tenant is the environment's", async () => {
      const message = await failureOf(() => new TenantBaseline("contoso", { tenant: tenantInput() }));
      expect(message).to.equal(
        ["entra", "azuread"]
          .map(
            (name) =>
              `TenantBaseline contoso opts.providers.${name}: found nothing; expected the tenant's own provider; give ` +
              `providers: { ${name}: new ${name}.Provider("…", { tenantId: "${ids.contoso}" }) }`,
          )
          .join("\n"),
      );
    });
  });

  it("builds any valid tenant: one entry for each partner, and a default that denies what isn't declared", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(arbitraryTenant, async (tenant) => {
        const all = await register(tenant);
        const partners = ofType(all, "entra:index:CrossTenantAccessPartner");
        expect([...partners.values()].map(({ inputs }) => inputs.tenantId.toLowerCase())).to.have.members(
          tenant.partners!.map(({ tenantId }) => tenantId.toLowerCase()),
        );
        const { inputs, dependencies } = byName(all, "contoso-cross-tenant-access-default");
        expect(dependencies).to.include.members([...partners.keys()]);
        const { collaboration, directConnect } = tenant.crossTenantAccess!.default!;
        const declared = {
          b2bCollaborationInbound: collaboration?.inbound,
          b2bCollaborationOutbound: collaboration?.outbound,
          b2bDirectConnectInbound: directConnect?.inbound,
          b2bDirectConnectOutbound: directConnect?.outbound,
        };
        for (const [section, rule] of Object.entries(declared)) {
          expect(isDenied(inputs[section]), section).to.equal(rule === undefined);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same inputs again for any valid tenant, and with its partners in another order", async function () {
    this.timeout(120_000);
    const inputsOf = async (tenant: TenantInput) =>
      Object.fromEntries(
        (await register(tenant)).filter(({ custom }) => custom).map(({ name, inputs }) => [name, inputs]),
      );
    await fc.assert(
      fc.asyncProperty(arbitraryTenant, async (tenant) => {
        const first = await inputsOf(tenant);
        expect(await inputsOf(structuredClone(tenant))).to.deep.equal(first);
        expect(await inputsOf({ ...tenant, partners: [...tenant.partners!].reverse() })).to.deep.equal(first);
      }),
      { numRuns: 12 },
    );
  });
});

async function failureOf(program: () => unknown): Promise<string> {
  try {
    await runProgram(program);
  } catch (error) {
    if (error instanceof InvalidArgsError) return error.message;
    throw error;
  }
  throw new Error("The program ran.");
}
