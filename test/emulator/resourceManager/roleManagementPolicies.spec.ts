import { expect } from "chai";
import { contoso, EmulatedService, fabrikam } from "../../support/EmulatedService";

const subscription = "/subscriptions/5a0c1e2f-7b3d-4f6a-8c9e-1d2b3a4f5e60";
const owner = `${subscription}/providers/Microsoft.Authorization/roleManagementPolicies/0b6f1e2d-3c4a-4b5d-9e8f-7a6b5c4d3e21`;
const version = "?api-version=2024-09-01-preview";

/** Behaviour that Azure Resource Manager documents, and that users of its clients have reported. */
describe("The emulator's policies of Azure roles", () => {
  let emulated: EmulatedService;
  beforeEach(async () => (emulated = await EmulatedService.with()));

  const get = async () => (await emulated.graph(contoso, "GET", owner + version)).body.properties;
  const patch = (rules: unknown, path = owner + version, tenant = contoso) =>
    emulated.graph(tenant, "PATCH", path, { properties: { rules } });
  const shortened = (rules: any[]) =>
    rules.map((rule) => (rule.id === "Expiration_EndUser_Assignment" ? { ...rule, maximumDuration: "PT1H" } : rule));
  const durationOf = ({ rules }: any) =>
    rules.find(({ id }: any) => id === "Expiration_EndUser_Assignment").maximumDuration;

  it("have the 17 rules of a new role, in Azure Resource Manager's words", async () => {
    const { scope, rules, effectiveRules } = await get();
    expect(scope).to.equal(subscription);
    expect(rules).to.have.length(17);
    expect(effectiveRules).to.deep.equal(rules);
    expect(rules[0]).to.deep.include({
      id: "Expiration_Admin_Eligibility",
      ruleType: "RoleManagementPolicyExpirationRule",
    });
  });

  it("take a whole set of rules", async () => {
    const { rules } = await get();
    const { status, body } = await patch(shortened(rules));
    expect(status).to.equal(200);
    expect(durationOf(body.properties)).to.equal("PT1H");
    expect(durationOf(await get())).to.equal("PT1H");
  });

  it("answer a part of the rules with 200, and change nothing", async () => {
    const { rules } = await get();
    const { status, body } = await patch(shortened(rules).slice(0, 10));
    expect(status).to.equal(200);
    expect(durationOf(body.properties)).to.equal("PT8H");
    expect(durationOf(await get())).to.equal("PT8H");
  });

  it("refuse a rule that there isn't, one of another type, and two second factors at once", async () => {
    const { rules } = await get();
    const context = rules.map((rule: any) =>
      rule.id === "AuthenticationContext_EndUser_Assignment" ? { ...rule, isEnabled: true, claimValue: "c1" } : rule,
    );
    for (const bad of [
      [...rules, { id: "Nothing", ruleType: "RoleManagementPolicyApprovalRule" }],
      [{ ...rules[0], ruleType: "RoleManagementPolicyApprovalRule" }, ...rules.slice(1)],
      context,
      "rules",
    ]) {
      expect(await patch(bad)).to.include({ status: 400, code: "InvalidPolicy" });
    }
  });

  it("are hidden from the tokens of other tenants", async () => {
    expect(await patch([], owner + version, fabrikam)).to.include({
      status: 401,
      code: "InvalidAuthenticationTokenTenant",
    });
  });

  it("are changed only by those who administer the scope", async () => {
    const { rules } = await get();
    emulated = await EmulatedService.with({
      tenants: [{ ...tenant, objects: { azureRoleManagementPolicies: [{ id: owner, administrators: [] }] } }],
    });
    expect(await patch(shortened(rules))).to.include({ status: 403, code: "AuthorizationFailed" });
  });

  it("need a version of the API, and are not to be found under another name", async () => {
    expect(await patch([], owner)).to.include({ status: 400, code: "MissingApiVersionParameter" });
    expect(await patch([], `${owner}?api-version=1999-01-01`)).to.include({ code: "InvalidApiVersionParameter" });
    const other = owner.replace("0b6f1e2d", "ffffffff");
    expect(await patch([], other + version)).to.include({ status: 404, code: "RoleManagementPolicyNotFound" });
  });

  it("say that nothing else of Azure Resource Manager is there", async () => {
    expect(await emulated.graph(contoso, "GET", `${subscription}/resourceGroups${version}`)).to.include({
      status: 501,
    });
  });

  it("are edited by the operator without a token", async () => {
    const { rules } = await get();
    emulated.control.edit(contoso, owner, { properties: { rules: shortened(rules) } });
    expect(durationOf((emulated.control.get(contoso, owner) as any).properties)).to.equal("PT1H");
  });
});

const tenant = {
  tenantId: contoso,
  displayName: "Contoso",
  initialDomain: "contoso.onmicrosoft.com",
  clients: [
    {
      appId: "b6f0c2de-4a1b-4f7e-9d55-0c8f6e2a7b31",
      objectId: "1f0c5d7e-2b3a-4c6d-9e8f-7a6b5c4d3e2f",
      displayName: "Deployment",
      secrets: [{ value: "sandbox-only-secret" }],
    },
  ],
};
