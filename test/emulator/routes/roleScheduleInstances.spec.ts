import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

const directory = "/roleManagement/directory";
const globalReader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
const subject = { principalId: guid(1), roleDefinitionId: globalReader, directoryScopeId: "/" };

function tenantWithUser(...plans: ["AAD_PREMIUM"] | []): EmulatedTenant {
  const graph = new EmulatedTenant(plans.length > 0 ? { plans } : {});
  graph.user(guid(1), "Amal");
  return graph;
}

describe("roleScheduleInstances", () => {
  it("shows an eligibility with its end and, when asked, its principal", () => {
    const graph = tenantWithUser();
    const endDateTime = "2027-01-01T00:00:00Z";
    graph.post(`${directory}/roleEligibilityScheduleRequests`, {
      action: "adminAssign",
      ...subject,
      justification: "test",
      scheduleInfo: { expiration: { type: "afterDateTime", endDateTime } },
    });
    const [plain] = graph.get(`${directory}/roleEligibilityScheduleInstances`).body.value;
    expect(plain).to.deep.include({ ...subject, memberType: "Direct" });
    expect(Date.parse(plain.endDateTime)).to.equal(Date.parse(endDateTime));
    expect(plain).to.not.have.property("principal");
    const [expanded] = graph.get(`${directory}/roleEligibilityScheduleInstances?$expand=principal`).body.value;
    expect(expanded.principal).to.deep.include({ "@odata.type": "#microsoft.graph.user", displayName: "Amal" });
  });

  it("shows an assignment made without PIM as one that never ends", () => {
    const graph = tenantWithUser();
    graph.post(`${directory}/roleAssignments`, subject);
    const [found] = graph.get(`${directory}/roleAssignmentScheduleInstances`).body.value;
    expect(found).to.deep.include({ ...subject, assignmentType: "Assigned", startDateTime: null, endDateTime: null });
  });

  it("refuses both in a tenant without P2", () => {
    const graph = tenantWithUser("AAD_PREMIUM");
    for (const kind of ["Eligibility", "Assignment"]) {
      expect(graph.get(`${directory}/role${kind}ScheduleInstances`).code, kind).to.equal("AadPremiumLicenseRequired");
    }
  });
});
