import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const requests = "/roleManagement/directory/roleEligibilityScheduleRequests";
const schedules = "/roleManagement/directory/roleEligibilitySchedules";
const globalReader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
const assign = {
  action: "adminAssign",
  principalId: guid(1),
  roleDefinitionId: globalReader,
  directoryScopeId: "/",
  justification: "test",
  scheduleInfo: { expiration: { type: "afterDuration", duration: "P10D" } },
};

function tenantWithUser(): EmulatedTenant {
  const tenant = new EmulatedTenant();
  tenant.user(guid(1));
  return tenant;
}

/** Sets the role's policy for those who make somebody eligible. */
function requireOf(tenant: EmulatedTenant, type: "Expiration" | "Enablement", settings: object): void {
  const filter = encodeURIComponent(
    `scopeId eq '/' and scopeType eq 'DirectoryRole' and roleDefinitionId eq '${globalReader}'`,
  );
  const path = `/policies/roleManagementPolicyAssignments?$filter=${filter}&$expand=policy($expand=rules)`;
  const { policy } = tenant.get(path).body.value[0];
  const rule = policy.rules.find(({ id }: { id: string }) => id === `${type}_Admin_Eligibility`);
  const answer = tenant.patch(`/policies/roleManagementPolicies/${policy.id}`, { rules: [{ ...rule, ...settings }] });
  expect(answer.status).to.equal(200);
}

describe("roleEligibilities", () => {
  it("turns a duration into the moment at which it ends, and forgets what is over", () => {
    const tenant = tenantWithUser();
    const { status, body } = tenant.post(requests, assign);
    expect(status).to.equal(201);
    expect(body).to.include({ status: "Provisioned", action: "adminAssign" });
    const [schedule] = tenant.get(schedules).body.value;
    expect(schedule).to.include({ memberType: "Direct", createdUsing: body.id });
    expect(schedule.scheduleInfo).to.deep.equal({
      startDateTime: "2026-11-22T10:00:00.000Z",
      recurrence: null,
      expiration: { type: "afterDateTime", endDateTime: "2026-12-02T10:00:00.000Z", duration: null },
    });
    expect(tenant.get(`${schedules}/${schedule.id}`).status).to.equal(200);
    tenant.now = new Date("2026-12-02T10:00:01Z");
    expect(tenant.get(schedules).body.value).to.deep.equal([]);
  });

  it("is changed by adminUpdate and ended by adminRemove", () => {
    const tenant = tenantWithUser();
    tenant.post(requests, assign);
    const forever = { expiration: { type: "noExpiration" } };
    expect(tenant.post(requests, { ...assign, action: "adminUpdate", scheduleInfo: forever }).status).to.equal(201);
    expect(tenant.get(schedules).body.value[0].scheduleInfo.expiration.endDateTime).to.equal(null);
    const { body } = tenant.post(requests, { ...assign, action: "adminRemove", scheduleInfo: undefined });
    expect(body).to.include({ status: "Revoked", scheduleInfo: null });
    expect(tenant.get(schedules).body.value).to.deep.equal([]);
    expect(tenant.get(requests).body.value).to.have.length(3);
  });

  const refused: [string, object, string][] = [
    ["a principal that there isn't", { principalId: guid(9) }, "SubjectNotFound"],
    ["a role that there isn't", { roleDefinitionId: guid(9) }, "RoleNotFound"],
    ["a change of what is not there", { action: "adminUpdate" }, "RoleAssignmentDoesNotExist"],
    ["an end of what is not there", { action: "adminRemove" }, "RoleAssignmentDoesNotExist"],
    ["a duration without a length", { scheduleInfo: { expiration: { type: "afterDuration" } } }, "Request_BadRequest"],
  ];
  for (const [what, change, code] of refused) {
    it(`refuses ${what}`, () => {
      const tenant = tenantWithUser();
      expect(tenant.post(requests, { ...assign, ...change })).to.include({ code });
      expect(tenant.get(schedules).body.value).to.deep.equal([]);
    });
  }

  it("refuses to make somebody eligible twice", () => {
    const tenant = tenantWithUser();
    tenant.post(requests, assign);
    expect(tenant.post(requests, assign)).to.include({ status: 400, code: "RoleAssignmentExists" });
  });

  it("holds a request against the role's policy", () => {
    const tenant = tenantWithUser();
    requireOf(tenant, "Expiration", { isExpirationRequired: true, maximumDuration: "P5D" });
    const tooLong = tenant.post(requests, assign);
    expect(tooLong).to.include({ status: 400, code: "RoleAssignmentRequestPolicyValidationFailed" });
    expect(tooLong.message).to.contain('["ExpirationRule"]');
    requireOf(tenant, "Expiration", { isExpirationRequired: true, maximumDuration: "P10D" });
    requireOf(tenant, "Enablement", { enabledRules: ["Justification"] });
    expect(tenant.post(requests, { ...assign, justification: "" }).message).to.contain('["JustificationRule"]');
    expect(tenant.post(requests, assign).status).to.equal(201);
  });

  it("needs P2, and a permission of its own to write", () => {
    const free = new EmulatedTenant({ plans: ["AAD_PREMIUM"] });
    expect(free.get(schedules)).to.include({ status: 400, code: "AadPremiumLicenseRequired" });
    const reader = new EmulatedTenant({ roles: ["RoleManagement.Read.Directory"] });
    expect(reader.get(schedules).status).to.equal(200);
    expect(reader.post(requests, assign).status).to.equal(403);
  });
});
