import { expect } from "chai";
import { controls } from "../../controls";
import { assessFile, type FileAssessment } from "../../offline/assessFile";
import { parseTenant } from "../../tenant/parseTenant";
import { type TenantInput } from "../../tenant/schema/tenantSchema";
import { fullTenant } from "../support/fullTenant";
import { ids, serviceProvider, tenantInput } from "../support/tenants";

const today = "2026-11-22";

async function assess(tenant: TenantInput): Promise<Map<string, FileAssessment>> {
  const parsed = parseTenant(tenant, { file: "stacks/Pulumi.contoso.yaml", today });
  return new Map((await assessFile(parsed, { today })).map((one) => [one.control.id, one]));
}

/** Values that public tools test, and the controls that look at them: CISA, CIS, Maester, Zero Trust Assessment. */
const tested: Record<string, string[]> = {
  allowInvitesFrom: ["EB-GU-01v1"],
  guestUserRoleId: ["EB-GU-02v1"],
  "MFA of guests and partners": ["EB-CA-01v1", "EB-CA-02v1", "EB-CA-03v1"],
  "MFA of everyone": ["EB-CA-05v1"],
  "phishing-resistant MFA of administrators": ["EB-CA-06v1"],
  "phishing-resistant MFA of service providers": ["EB-CA-26v1"],
  "inbound default of cross-tenant access": ["EB-XT-01v1"],
  "outbound default of cross-tenant access": ["EB-XT-02v1"],
  "trust by default and by partner": ["EB-XT-03v1", "EB-XT-07v1"],
  "tenant restrictions": ["EB-XT-06v1"],
  "B2B domain list": ["EB-GU-05v1"],
  "user risk": ["EB-CA-13v1"],
  "sign-in risk": ["EB-CA-12v1"],
  "managed devices": ["EB-CA-07v1"],
  "security info registration": ["EB-CA-17v1"],
  "legacy authentication": ["EB-CA-10v1"],
  "device code flow": ["EB-CA-11v1"],
  "sessions of guests": ["EB-CA-15v1"],
  "activation of roles": ["EB-PIM-01v1"],
  "approval of Global Administrator": ["EB-PIM-02v1"],
  "no permanent active role": ["EB-PIM-03v1"],
  "alerts of roles": ["EB-PIM-04v1"],
  "end of eligibility": ["EB-PIM-10v1"],
  "guest access review": ["EB-AR-01v1"],
  "role access review": ["EB-AR-02v1"],
  "user consent": ["EB-AM-06v1"],
  "admin consent": ["EB-AM-07v1"],
  "app registration": ["EB-AM-08v1"],
  "break-glass excluded": ["EB-CA-04v1"],
  "groups of policies protected": ["EB-CA-21v1"],
};

/** What no file decides: who holds which role, who is in a group that nobody made here, apps and logs. */
const liveOnly = [
  "EB-CA-22v1",
  "EB-CA-23v1",
  "EB-CA-24v1",
  "EB-XT-12v1",
  "EB-GU-06v1",
  "EB-GU-07v1",
  "EB-PIM-05v1",
  "EB-PIM-06v1",
  "EB-PIM-07v1",
  "EB-PIM-08v1",
  "EB-PIM-09v1",
  "EB-PIM-14v1",
  "EB-AM-09v1",
  "EB-AM-10v1",
  "EB-AR-03v1",
];

describe("assessFile", () => {
  describe("of a tenant with everything declared and enforced", () => {
    let found: Map<string, FileAssessment>;
    before(async () => (found = await assess(fullTenant())));

    for (const [setting, ids] of Object.entries(tested)) {
      for (const id of ids) {
        it(`${setting}: ${id} is met`, () => {
          const { status, reasons } = found.get(id)!;
          expect(status, reasons.join(" ")).to.equal("met");
        });
      }
    }

    for (const { id, title, predicate } of controls) {
      if (Object.values(tested).flat().includes(id) || !predicate || liveOnly.includes(id)) continue;
      it(`${title}: ${id} is met`, () => {
        const { status, reasons } = found.get(id)!;
        expect(status, reasons.join(" ")).to.equal("met");
      });
    }

    it("claims nothing of what only the tenant itself can tell", () => {
      const unknown = [...found.values()].filter(({ status }) => status === "unknown").map(({ control }) => control.id);
      expect(unknown).to.have.members(liveOnly);
    });
  });

  describe("of a tenant whose administrators prove who they are by an authentication context", () => {
    const { privilegedRoles } = fullTenant();
    const roles = { "Global Administrator": { activation: { authenticationContext: "c1" } } };
    const asking = { privilegedRoles: { ...privilegedRoles, roles } };

    it("finds a policy that answers for it, with the emergency accounts left out", async () => {
      const found = await assess(fullTenant(asking));
      const { status, reasons } = found.get("EB-PIM-13v1")!;
      expect([status, ...reasons]).to.deep.equal(["met", "Enforced policies serve the contexts c1."]);
      for (const id of ["EB-CA-04v1", "EB-PIM-01v1"]) expect(found.get(id)?.status, id).to.equal("met");
    });

    it("finds MFA in its place, while the policy only reports", async () => {
      const found = await assess(fullTenant({ ...asking, conditionalAccess: {}, securityDefaults: "unmanaged" }));
      const { status, reasons } = found.get("EB-PIM-13v1")!;
      expect([status, ...reasons]).to.deep.equal(["met", "No role asks for an authentication context."]);
      expect(found.get("EB-PIM-01v1")?.status).to.equal("met");
    });
  });

  it("calls what only reports staged, never met", async () => {
    const found = await assess(
      fullTenant({ conditionalAccess: { allowedCountries: ["DE"] }, securityDefaults: "unmanaged" }),
    );
    for (const id of ["EB-CA-01v1", "EB-CA-05v1", "EB-CA-06v1", "EB-CA-09v1", "EB-CA-12v1", "EB-CA-17v1"]) {
      expect(found.get(id)?.status, id).to.equal("staged");
    }
    // The emergency brake doesn't wait.
    expect(found.get("EB-XT-11v1")?.status).to.equal("met");
  });

  it("says what is left out and why, by licence and by choice", async () => {
    const found = await assess(tenantInput({ licences: { entraId: "p1" }, guests: { allowInvitesFrom: "everyone" } }));
    expect(found.get("EB-CA-12v1")).to.include({ status: "notLicensed" });
    expect(found.get("EB-AM-01v1")).to.deep.include({
      status: "leftOut",
      reasons: ["not declared: authenticationMethods"],
    });
    expect(found.get("EB-GU-01v1")).to.include({ status: "deviates" });
    expect(found.get("EB-CA-20v1")).to.include({ status: "byHand" });
  });

  it("names who answers for a deviation, of what deviates and of what is left out", async () => {
    const accepted = (control: string) => ({
      control,
      reason: "The old scanner goes in March.",
      owner: "Workplace team",
      ticket: "SEC-12",
      expires: "2027-03-31",
    });
    const found = await assess(
      tenantInput({
        guests: { allowInvitesFrom: "everyone" },
        acceptedDeviations: [accepted("EB-GU-01v1"), accepted("EB-AM-03v1"), accepted("EB-XT-01v1")],
      }),
    );
    expect(found.get("EB-GU-01v1")).to.include({ status: "accepted" });
    expect(found.get("EB-AM-03v1")).to.deep.include({
      status: "accepted",
      reasons: ["not declared: authenticationMethods", "Accepted by Workplace team in SEC-12."],
    });
    expect(found.get("EB-XT-01v1")?.reasons).to.include("The deviation accepted in SEC-12 is not needed any more.");
  });

  it("doesn't know which roles a declared service provider may hold", async () => {
    const found = await assess(tenantInput({ partners: [serviceProvider()] }));
    expect(found.get("EB-XT-12v1")?.reasons).to.deep.equal([
      `Which roles service provider ${ids.fabrikam} may hold could not be read.`,
    ]);
  });
});
