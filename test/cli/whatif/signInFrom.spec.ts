import { expect } from "chai";
import { UsageError } from "../../../cli/UsageError";
import { signInFrom } from "../../../cli/whatif/signInFrom";
import type { SignInOptions } from "../../../cli/whatif/SignInOptions";

const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const fabrikam = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
const azurePortal = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
const tenant = { tenantId: contoso, partners: [{ name: "Fabrikam", tenantId: fabrikam }] };

const from = (options: Partial<SignInOptions>) =>
  signInFrom({ as: "member", app: ["azurePortal"], ...options }, tenant);

describe("signInFrom", () => {
  it("knows apps and partners by name", () => {
    const { identity, target } = from({ as: "serviceProvider", home: "fabrikam", app: ["AzurePortal", "Office365"] });
    expect(identity).to.deep.include({ externalUserType: "serviceProvider", homeTenantId: fabrikam });
    expect(target).to.deep.equal({ kind: "applications", appIds: [azurePortal, "Office365"] });
  });

  it("knows nothing of the groups and roles of somebody who is named, and that nobody in particular has none", () => {
    expect(from({ user: "u" }).identity).to.deep.equal({ kind: "user", externalUserType: "none", userId: "u" });
    expect(from({}).identity).to.deep.include({ groups: [], roles: [] });
    expect(from({ user: "u", roles: ["Global Administrator"] }).identity).to.have.deep.property("roles", [
      "62e90394-69f5-4237-9190-012177145e10",
    ]);
  });

  it("takes a risk for the service principal's, where one signs in", () => {
    const signIn = from({ as: "servicePrincipal", principal: "p", risk: "high", client: "browser", flow: "none" });
    expect(signIn).to.deep.include({ servicePrincipalRiskLevel: "high" });
    expect(signIn.identity).to.deep.include({ servicePrincipalId: "p", ownerTenantId: contoso });
    expect(signIn).to.not.have.any.keys("clientAppType", "transferMethod", "signInRiskLevel");
  });

  it("leaves out what isn't said, and tells no country from none said", () => {
    expect(from({})).to.not.have.any.keys("ipAddress", "country", "device", "signInRiskLevel");
    expect(from({ country: "none" }).country).to.equal(null);
    expect(from({ device: "none" }).device).to.equal(null);
    expect(from({ device: "compliant" }).device).to.include({ isCompliant: true });
  });

  const refused: [why: string, options: Partial<SignInOptions>, message: RegExp][] = [
    ["another type", { as: "stranger" }, /--as is "stranger", expected one of servicePrincipal, member/],
    ["an external person from nowhere", { as: "serviceProvider" }, /needs --home/],
    ["a home that is no partner", { as: "serviceProvider", home: "Adatum" }, /partner of the tenant file: Fabrikam/],
    ["no target", { app: undefined }, /--app <apps>, --action <action> or --context <id>/],
    ["two targets", { action: "registerOrJoinDevices" }, /one of them/],
    ["an unknown app", { app: ["portal"] }, /--app names "portal"/],
    ["an unknown role", { roles: ["Boss"] }, /--roles names "Boss"/],
    ["an unknown device", { device: "shiny" }, /--device is "shiny", expected one of none, registered/],
    ["a service principal without an id", { as: "servicePrincipal" }, /needs --principal/],
    ["a person with a service principal's id", { principal: "p" }, /goes with --as servicePrincipal/],
  ];
  for (const [why, options, message] of refused) {
    it(`refuses ${why}`, () => expect(() => from(options)).to.throw(UsageError, message));
  }
});
