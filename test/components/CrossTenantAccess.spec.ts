import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import {
  CrossTenantAccess,
  type CrossTenantAccessArgs,
  entra,
  InvalidArgsError,
  type PartnerAccessArgs,
} from "../../components";
import { ofType, runProgram } from "../support/mocks";
import { ids } from "../support/tenants";

const blocked = {
  usersAndGroups: { accessType: "blocked", targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType: "blocked", targets: [{ target: "AllApplications", targetType: "application" }] },
};
const noTrust = {
  isMfaAccepted: false,
  isCompliantDeviceAccepted: false,
  isHybridAzureADJoinedDeviceAccepted: false,
};

const noConsent = { inboundAllowed: false, outboundAllowed: false };

const register = (args?: CrossTenantAccessArgs, opts?: pulumi.ComponentResourceOptions) =>
  runProgram(() => new CrossTenantAccess("xt", args, opts));

/** What is registered of one partner. */
async function entryOf(partner: Partial<PartnerAccessArgs>) {
  const all = await register({ partners: [{ tenantId: ids.northwind, ...partner }] });
  return ofType(all, "entra:index:CrossTenantAccessPartner").get(`xt-partner-${ids.northwind}`)!.inputs;
}

const refusal = (args: CrossTenantAccessArgs) => {
  try {
    new CrossTenantAccess("xt", args);
  } catch (error) {
    if (error instanceof InvalidArgsError) return error.message;
    throw error;
  }
  throw new Error("The arguments were accepted.");
};

describe("CrossTenantAccess", () => {
  it("denies everybody in both directions and trusts nobody, when no partner is given", async () => {
    const all = await register();
    expect(all.map(({ type, name }) => [type, name])).to.deep.equal([
      ["entra-baseline:index:CrossTenantAccess", "xt"],
      ["entra:index:CrossTenantAccessPolicy", "xt-policy"],
      ["entra:index:CrossTenantAccessDefault", "xt-default"],
    ]);
    const [, policy, byDefault] = all;
    expect(policy?.inputs).to.deep.equal({ allowedCloudEndpoints: [] });
    expect(byDefault?.inputs).to.deep.equal({
      b2bCollaborationInbound: blocked,
      b2bCollaborationOutbound: blocked,
      b2bDirectConnectInbound: blocked,
      b2bDirectConnectOutbound: blocked,
      inboundTrust: noTrust,
      tenantRestrictions: blocked,
      invitationRedemptionIdentityProviderConfiguration: {
        primaryIdentityProviderPrecedenceOrder: ["azureActiveDirectory", "externalFederation"],
        fallbackIdentityProvider: "emailOneTimePasscode",
      },
    });
  });

  it("leaves tenant restrictions and redemption alone, where they are unmanaged or not licensed, and says so", async () => {
    let component: CrossTenantAccess | undefined;
    const make = (args: CrossTenantAccessArgs) => runProgram(() => (component = new CrossTenantAccess("xt", args)));
    const unmanaged = await make({ tenantRestrictions: "unmanaged", redemption: "unmanaged" });
    expect(unmanaged.at(-1)?.inputs).not.to.have.any.keys(
      "tenantRestrictions",
      "invitationRedemptionIdentityProviderConfiguration",
    );
    expect(component?.leftOut.map(({ control }) => control)).to.deep.equal(["EB-XT-06v1", "EB-XT-09v1"]);
    const free = await make({ licences: { entraId: "free" } });
    expect(free.at(-1)?.inputs).not.to.have.property("tenantRestrictions");
    expect(component?.leftOut).to.deep.equal([
      {
        control: "EB-XT-06v1",
        reason: "needs Microsoft Entra ID P1, which the tenant file doesn't say the tenant holds",
      },
    ]);
  });

  it("skips the consent prompt only in the directions that are declared", async () => {
    expect((await entryOf({ automaticConsent: { outbound: true } })).automaticUserConsentSettings).to.deep.equal({
      inboundAllowed: false,
      outboundAllowed: true,
    });
  });

  it("lets a partner create accounts here only where that is declared, below its entry", async () => {
    for (const identitySynchronization of [undefined, true]) {
      const all = await register({ partners: [{ tenantId: ids.northwind, identitySynchronization }] });
      const { inputs, dependencies } = ofType(all, "entra:index:CrossTenantIdentitySynchronization").get(
        `xt-synchronization-${ids.northwind}`,
      )!;
      expect(inputs).to.deep.equal({
        tenantId: ids.northwind,
        userSyncInbound: { isSyncAllowed: identitySynchronization ?? false },
      });
      expect(dependencies).to.deep.equal([`xt-partner-${ids.northwind}`]);
    }
  });

  it("cuts a suspended partner off on every way, whatever else is declared of it", async () => {
    const partner = {
      tenantId: ids.northwind,
      relationship: "serviceProvider" as const,
      collaboration: { inbound: { users: "all" as const, applications: "all" as const } },
      trust: { mfa: true, compliantDevice: true },
      automaticConsent: { inbound: true },
      identitySynchronization: true,
      status: "suspended" as const,
    };
    expect(await entryOf(partner)).to.deep.equal({
      tenantId: ids.northwind,
      b2bCollaborationInbound: blocked,
      b2bCollaborationOutbound: blocked,
      b2bDirectConnectInbound: blocked,
      b2bDirectConnectOutbound: blocked,
      inboundTrust: noTrust,
      automaticUserConsentSettings: noConsent,
    });
    const all = await register({ partners: [partner] });
    const [synchronization] = ofType(all, "entra:index:CrossTenantIdentitySynchronization").values();
    expect(synchronization?.inputs.userSyncInbound).to.deep.equal({ isSyncAllowed: false });
  });

  it("tightens the default only after every partner's entry, and makes those after the clouds", async () => {
    const all = await register({
      partners: [{ tenantId: ids.northwind }, { tenantId: pulumi.output(ids.fabrikam), name: "Fabrikam Ltd." }],
    });
    const waits = new Map(all.map(({ name, dependencies }) => [name, dependencies]));
    const entries = [`xt-partner-${ids.northwind}`, "xt-partner-fabrikam-ltd-"];
    expect(waits.get("xt-default")).to.have.members(["xt-policy", ...entries]);
    for (const entry of entries) expect(waits.get(entry)).to.deep.equal(["xt-policy"]);
    expect(all.slice(1).every(({ parent }) => parent === "xt")).to.equal(true);
  });

  it("allows a partner what is declared, and blocks the rest", async () => {
    const inputs = await entryOf({
      collaboration: { inbound: { users: ["u1"], groups: ["g1", "g2"], applications: ["Office365", "a1"] } },
      directConnect: { outbound: { users: "all", applications: "all" } },
    });
    expect(inputs).to.deep.equal({
      tenantId: ids.northwind,
      b2bCollaborationInbound: {
        usersAndGroups: {
          accessType: "allowed",
          targets: [
            { target: "u1", targetType: "user" },
            { target: "g1", targetType: "group" },
            { target: "g2", targetType: "group" },
          ],
        },
        applications: {
          accessType: "allowed",
          targets: [
            { target: "Office365", targetType: "application" },
            { target: "a1", targetType: "application" },
          ],
        },
      },
      b2bCollaborationOutbound: blocked,
      b2bDirectConnectInbound: blocked,
      b2bDirectConnectOutbound: {
        usersAndGroups: { accessType: "allowed", targets: [{ target: "AllUsers", targetType: "user" }] },
        applications: { accessType: "allowed", targets: [{ target: "AllApplications", targetType: "application" }] },
      },
      inboundTrust: noTrust,
      automaticUserConsentSettings: noConsent,
    });
  });

  it("lets a service provider's other sections inherit, so that its claims can be trusted without guests", async () => {
    const inputs = await entryOf({ relationship: "serviceProvider", trust: { mfa: true, compliantDevice: true } });
    expect(inputs).to.deep.equal({
      tenantId: ids.northwind,
      b2bCollaborationInbound: "inherit",
      b2bCollaborationOutbound: "inherit",
      b2bDirectConnectInbound: "inherit",
      b2bDirectConnectOutbound: "inherit",
      inboundTrust: { ...noTrust, isMfaAccepted: true, isCompliantDeviceAccepted: true },
      automaticUserConsentSettings: noConsent,
    });
  });

  it("takes lists and switches that are only known later", async () => {
    const inputs = await entryOf({
      collaboration: { inbound: { users: pulumi.output(["u1"]), applications: [pulumi.output("a1")] } },
      trust: { mfa: pulumi.output(true) },
    });
    expect(inputs.b2bCollaborationInbound.usersAndGroups.targets).to.deep.equal([{ target: "u1", targetType: "user" }]);
    expect(inputs.b2bCollaborationInbound.applications.targets).to.deep.equal([
      { target: "a1", targetType: "application" },
    ]);
    expect(inputs.inboundTrust.isMfaAccepted).to.equal(true);
  });

  it("plans an entry for a tenant that is only known after the update, and tightens the default after it", async () => {
    const all = await runProgram(
      () => {
        const { managedTenantId } = new entra.SecurityDefaults("made-before");
        new CrossTenantAccess("xt", { partners: [{ tenantId: managedTenantId, name: "New" }] });
      },
      { preview: true },
    );
    const { inputs, dependencies } = ofType(all, "entra:index:CrossTenantAccessPartner").get("xt-partner-new")!;
    expect(inputs.tenantId).to.equal(pulumi.runtime.unknownValue);
    expect(dependencies).to.include("made-before");
    expect(all.at(-1)).to.include({ name: "xt-default" });
  });

  it("opens the default where that is declared, and nowhere else", async () => {
    const all = await register({
      default: { collaboration: { outbound: { users: "all", applications: ["Office365"] } } },
    });
    const { inputs } = ofType(all, "entra:index:CrossTenantAccessDefault").get("xt-default")!;
    expect(inputs.b2bCollaborationOutbound.usersAndGroups.accessType).to.equal("allowed");
    expect(inputs).to.deep.include({
      b2bCollaborationInbound: blocked,
      b2bDirectConnectInbound: blocked,
      b2bDirectConnectOutbound: blocked,
    });
  });

  it("passes on what becomes of the default, but never keeps a partner's allowance", async () => {
    const all = await register({ onDestroy: "systemDefault", partners: [{ tenantId: ids.northwind }] });
    const onDestroy = Object.fromEntries(all.map(({ name, inputs }) => [name, inputs.onDestroy]));
    expect(onDestroy).to.include({ "xt-policy": "systemDefault", "xt-default": "systemDefault" });
    expect(onDestroy[`xt-partner-${ids.northwind}`]).to.equal(undefined);
  });

  it("leaves the last word on a child to transforms", async () => {
    const all = await register({
      partners: [{ tenantId: ids.northwind }],
      transform: {
        policy: { allowedCloudEndpoints: ["microsoftonline.us"] },
        partner: (args, opts, name) => {
          args.isServiceProvider = name.endsWith(ids.northwind);
          opts.dependsOn = [];
        },
      },
    });
    const [, policy, partner] = all;
    expect(policy?.inputs.allowedCloudEndpoints).to.deep.equal(["microsoftonline.us"]);
    expect(partner?.inputs).to.include({ tenantId: ids.northwind, isServiceProvider: true });
    expect(partner?.dependencies).to.deep.equal([]);
  });

  it("lets its children wait for what it was told to wait for itself", async () => {
    const all = await runProgram(() => {
      const first = new entra.SecurityDefaults("first");
      new CrossTenantAccess("xt", {}, { dependsOn: pulumi.output(first) });
    });
    expect(all.find(({ name }) => name === "xt-policy")?.dependencies).to.deep.equal(["first"]);
  });

  it("says which controls it serves, and by which resources", async () => {
    let component: CrossTenantAccess | undefined;
    await runProgram(() => (component = new CrossTenantAccess("xt", { partners: [{ tenantId: ids.northwind }] })));
    expect(component?.controls).to.deep.equal({
      "EB-XT-05v1": ["xt-policy"],
      "EB-XT-04v1": [`xt-partner-${ids.northwind}`],
      "EB-XT-01v1": ["xt-default"],
      "EB-XT-02v1": ["xt-default"],
      "EB-XT-03v1": ["xt-default"],
      "EB-XT-06v1": ["xt-default"],
      "EB-XT-07v1": [`xt-partner-${ids.northwind}`],
      "EB-XT-08v1": [`xt-partner-${ids.northwind}`],
      "EB-XT-09v1": ["xt-default"],
      "EB-XT-10v1": [`xt-synchronization-${ids.northwind}`],
    });
  });

  describe("refuses", () => {
    const refused: Record<string, { args: CrossTenantAccessArgs; message: string }> = {
      "a tenant id that isn't a GUID": {
        args: { partners: [{ tenantId: "northwind.com" }] },
        message:
          'CrossTenantAccess xt partners[0].tenantId: found "northwind.com"; expected a tenant id (a GUID); copy it from ' +
          "the tenant's Overview page in the Entra admin center",
      },
      "the tenant itself": {
        args: { tenantId: ids.contoso, partners: [{ tenantId: ids.contoso.toUpperCase() }] },
        message:
          `CrossTenantAccess xt partners[0].tenantId: found "${ids.contoso.toUpperCase()}", the tenant's own id; expected ` +
          "the id of another tenant; correct it, or remove the entry",
      },
      "a partner twice": {
        args: { partners: [{ tenantId: ids.northwind }, { tenantId: ids.northwind }] },
        message:
          `CrossTenantAccess xt partners[1].tenantId: found "${ids.northwind}", which partners[0] has already; expected ` +
          "each partner once; merge the two entries",
      },
      "trust in a partner that is blocked": {
        args: { partners: [{ tenantId: ids.northwind, trust: { mfa: true } }] },
        message:
          "CrossTenantAccess xt partners[0].trust: found trust in the claims of a partner that is blocked; expected trust " +
          "only of a partner that may come in; declare collaboration.inbound or directConnect.inbound, or remove trust",
      },
      "a partner without a name, whose id is only known later": {
        args: { partners: [{ tenantId: pulumi.output(ids.northwind) }] },
        message:
          "CrossTenantAccess xt partners[0].name: found nothing; expected a name, because the resource can't be named " +
          "after a tenant id that is only known later",
      },
      "access for nobody in particular": {
        args: { partners: [{ tenantId: ids.northwind, directConnect: { inbound: { applications: "all" } } }] },
        message:
          "CrossTenantAccess xt partners[0].directConnect.inbound: found neither users nor groups; expected one of them; " +
          "say who is allowed, or remove it",
      },
    };
    for (const [what, { args, message }] of Object.entries(refused)) {
      it(what, () => expect(refusal(args)).to.equal(message));
    }
  });
});
