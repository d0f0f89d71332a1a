import { expect } from "chai";
import { type AcceptedDeviation, type TenantState, assess, controls } from "../../controls";
import { ControlError } from "../../controls/ControlError";
import { deviates, met, staged, unknown } from "../../controls/verdict";
import { goodTenant } from "./goodTenant/goodTenant";
import { catalogueOf, control, finding } from "./sampleControls";

const today = "2026-11-22";
const tenant: TenantState = { tenantId: "t" };

const accepted = (control: string, change: Partial<AcceptedDeviation> = {}): AcceptedDeviation => ({
  control,
  reason: "The old scanner goes in March.",
  owner: "Workplace team",
  ticket: "SEC-12",
  expires: "2027-03-31",
  ...change,
});

describe("assess", () => {
  it("answers for every control, in the catalogue's order", () => {
    const assessments = assess(goodTenant() as unknown as TenantState, { today });
    expect(assessments.map((assessment) => assessment.control)).to.deep.equal([...controls]);
    expect(new Set(assessments.map(({ status }) => status))).to.have.all.keys("met", "byHand");
  });

  it("tells what each predicate found", () => {
    const catalogue = catalogueOf([
      finding("EB-CA-01v1", met("Held.")),
      finding("EB-CA-02v1", staged("Reported.")),
      finding("EB-CA-03v1", deviates("Open.", "Open too.")),
      finding("EB-CA-04v1", unknown("It could not be read.")),
      control("EB-CA-05v1", { byHand: "Look." }),
    ]);
    expect(assess(tenant, { today }, catalogue).map(({ status, reasons }) => ({ status, reasons }))).to.deep.equal([
      { status: "met", reasons: ["Held."] },
      { status: "staged", reasons: ["Reported."] },
      { status: "deviates", reasons: ["Open.", "Open too."] },
      { status: "unknown", reasons: ["It could not be read."] },
      { status: "byHand", reasons: ["Look."] },
    ]);
  });

  describe("by licence", () => {
    const catalogue = catalogueOf([finding("EB-CA-12v1", deviates("Open."), { licence: "P2" })]);
    const statusWith = (licences: TenantState["licences"]) => assess({ ...tenant, licences }, { today }, catalogue)[0]!;

    it("leaves out what the tenant is not licensed for, and names the product", () => {
      expect(statusWith(new Set(["P1"]))).to.deep.include({
        status: "notLicensed",
        reasons: ["Needs Microsoft Entra ID P2, which the tenant does not hold."],
      });
    });

    it("judges what the tenant is licensed for", () => {
      expect(statusWith(new Set(["P1", "P2"])).status).to.equal("deviates");
    });

    it("judges everything, when the licences could not be read", () => {
      expect(statusWith(undefined).status).to.equal("deviates");
    });

    it("holds a Free tenant to what every tenant can have", () => {
      const free = { ...goodTenant(), licences: new Set([]), securityDefaults: { isEnabled: true } };
      const statuses = new Map(
        assess(free as unknown as TenantState, { today }).map(({ control, status }) => [control.id, status]),
      );
      expect(statuses.get("EB-XT-01v1")).to.equal("met");
      expect(statuses.get("EB-GU-01v1")).to.equal("met");
      expect(statuses.get("EB-CA-19v1")).to.equal("met");
      expect(statuses.get("EB-CA-01v1")).to.equal("notLicensed");
      expect(statuses.get("EB-PIM-02v1")).to.equal("notLicensed");
    });
  });

  describe("with an accepted deviation", () => {
    const one = (verdict: ReturnType<typeof met>, change: Partial<AcceptedDeviation> = {}, day = today) =>
      assess(
        tenant,
        { accepted: [accepted("EB-CA-10v1", change)], today: day },
        catalogueOf([finding("EB-CA-10v1", verdict)]),
      )[0]!;

    it("accepts a deviation, and keeps saying what is open", () => {
      expect(one(deviates("Open."))).to.deep.include({
        status: "accepted",
        reasons: ["Open.", "Accepted by Workplace team in SEC-12 until 2027-03-31: The old scanner goes in March."],
        deviation: { ...accepted("EB-CA-10v1"), expired: false },
      });
    });

    it("accepts it on its last day", () => {
      expect(one(deviates("Open."), {}, "2027-03-31").status).to.equal("accepted");
    });

    it("accepts nothing any more on the day after", () => {
      const assessment = one(deviates("Open."), {}, "2027-04-01");
      expect(assessment.status).to.equal("deviates");
      expect(assessment.deviation?.expired).to.equal(true);
      expect(assessment.reasons).to.include(
        "The deviation accepted in SEC-12 (Workplace team) expired after 2027-03-31.",
      );
    });

    it("accepts what is staged", () => {
      expect(one(staged("Reported.")).status).to.equal("accepted");
    });

    it("accepts what is done by hand", () => {
      const [assessment] = assess(
        tenant,
        { accepted: [accepted("EB-CA-20v1")], today },
        catalogueOf([control("EB-CA-20v1", { byHand: "Look." })]),
      );
      expect(assessment!.status).to.equal("accepted");
    });

    it("never hides what could not be read", () => {
      expect(one(unknown("It could not be read.")).status).to.equal("unknown");
    });

    it("says that it is not needed, when the control is met", () => {
      expect(one(met("Held."))).to.deep.include({
        status: "met",
        reasons: ["Held.", "The deviation accepted in SEC-12 is not needed any more."],
      });
    });

    it("finds the control in any casing", () => {
      expect(one(deviates("Open."), { control: "eb-ca-10V1" }).status).to.equal("accepted");
    });
  });

  it("refuses an accepted deviation from a control that doesn't exist, before anything is assessed", () => {
    const assessed: string[] = [];
    const catalogue = catalogueOf([control("EB-CA-10v1", { predicate: () => (assessed.push("x"), met()) })]);
    expect(() => assess(tenant, { accepted: [accepted("EB-CA-100v1")], today }, catalogue)).to.throw(
      ControlError,
      'control "EB-CA-100v1" does not exist; did you mean EB-CA-10v1?',
    );
    expect(assessed).to.deep.equal([]);
  });
});
