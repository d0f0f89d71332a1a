import { expect } from "chai";
import { accessSchema, type Access } from "../../../cli/report/access/model";
import { exitCode } from "../../../cli/report/exitCode";
import { html } from "../../../cli/report/html";
import { markdown } from "../../../cli/report/markdown";
import { type Report, reportSchema, type TenantResult } from "../../../cli/report/model";
import { terminal } from "../../../cli/report/terminal";

const nothing = { cells: 10, changed: 0, changes: [], untold: 0, routesLost: [], routesGained: [] };
const effect = {
  ...nothing,
  changed: 4,
  changes: [
    {
      kind: "lost" as const,
      sentence: "Service providers from Fabrikam can no longer get in.",
      cells: 4,
      policies: ["MFA"],
    },
  ],
  untold: 2,
  routesLost: [{ identity: "service providers from Fabrikam", target: "every app" }],
};
const subject = {
  class: "breakGlass" as const,
  name: "Emergency 1",
  verdict: "open" as const,
  route: "the portal",
  circumstance: null,
  closedBy: [],
  repair: null,
  already: null,
  expectBlocked: null,
};
const access = (changes: Partial<Access> = {}): Access => ({
  effect: nothing,
  onceEnforced: null,
  lockout: { safe: true, subjects: [subject], gaps: [], remarks: ["There is more to know."] },
  blastRadius: null,
  unknownBlastRadius: null,
  ...changes,
});
const blastRadius = {
  guestsCut: 3,
  recentSignInsCut: null,
  cut: [{ tenantId: "t", name: "adatum.example", guests: 3, recentSignIns: null, cut: "all" as const, why: "closed" }],
  unknownHome: 1,
  missingPartners: "- name: adatum.example\n  tenantId: t\n",
};

const common = { stack: "contoso", seconds: 1, warnings: [] };
const same = (found?: Access): TenantResult => ({ ...common, outcome: "same", ...(found ? { access: found } : {}) });
const refused: TenantResult = {
  ...common,
  outcome: "unreadable",
  failure: { kind: "lockout", message: "No way in is left for Fabrikam.", resources: [] },
  resources: [],
  access: access({ effect, lockout: { safe: false, subjects: [], gaps: [], remarks: [] } }),
};
const report = (...tenants: TenantResult[]): Report => ({
  format: "entra-baseline/report/1",
  operation: "preview",
  tenants,
});

describe("access in reports", () => {
  for (const [name, render] of [
    ["terminal", terminal],
    ["markdown", markdown],
    ["html", (given: Report) => html(given).replaceAll("&#39;", "'")],
  ] as const) {
    describe(name, () => {
      it("says nothing where nothing changes for anybody", () => {
        expect(render(report(same(access())))).to.equal(render(report(same())));
      });

      it("says who loses access by which policy, how many routes, and that nobody is locked out", () => {
        const text = render(report(same(access({ effect }))));
        expect(text).to.contain("What changes for people who sign in (1 route lost, 0 gained)");
        expect(text).to.contain("Service providers from Fabrikam can no longer get in. (MFA)");
        expect(text).to.contain("and 2 more changes");
        expect(text).to.contain("A way in is left for Emergency 1.");
        expect(text).to.contain("There is more to know.");
      });

      it("says that the effect isn't told, rather than nothing", () => {
        expect(render(report(same(access({ effect: null }))))).to.contain(
          "What changes for people who sign in can't be told",
        );
      });

      it("says who is meant to be shut out, and why", () => {
        const gone = { ...subject, name: "Fabrikam", verdict: "expectedBlocked" as const, expectBlocked: "It ended." };
        const lockout = { ...access().lockout, subjects: [subject, gone] };
        const text = render(report(same(access({ effect, lockout }))));
        expect(text).to.contain("Nobody else is locked out");
        expect(text).to.contain("No way in is left for Fabrikam, which is meant: It ended.");
      });

      it("says what is to come of report-only policies", () => {
        expect(render(report(same(access({ onceEnforced: effect }))))).to.contain(
          "once its report-only policies are enforced",
        );
      });

      it("lists whom a tighter default cuts off, with entries to paste", () => {
        const text = render(report(same(access({ blastRadius }))));
        expect(text).to.contain("3 guests of 1 tenant would be cut off (sign-in logs could not be read)");
        expect(text).to.contain("adatum.example (t): 3 guests");
        expect(text).to.contain("1 more guest of whom the home tenant isn't known");
        expect(text).to.contain("- name: adatum.example\n");
      });

      it("says that it isn't known whose guests are cut off, rather than nothing", () => {
        const text = render(report(same(access({ unknownBlastRadius: "Graph answered 403." }))));
        expect(text).to.contain("Whose guests would be cut off can't be told").and.to.contain("Graph answered 403.");
      });

      it("tells a refused plan apart from a tenant that could not be read", () => {
        const text = render(report(refused));
        expect(text).to.contain("would lock somebody out").and.not.to.contain("could not be read");
        expect(text).to.contain("No way in is left for Fabrikam.");
      });

      it("shows names from the tenant harmlessly", () => {
        const sentence = "<img src=x>\u001b[2J\u202e can no longer get in.";
        const changes = [{ ...effect.changes[0]!, sentence }];
        const text = render(report(same(access({ effect: { ...effect, changes } }))));
        expect(text).to.not.match(/[\u001b\u202e]/);
      });
    });
  }

  it("ends with 5, after guardrails and before what was held back", () => {
    const failed = (kind: "policy" | "held"): TenantResult => ({
      ...common,
      outcome: "unreadable",
      failure: { kind, message: "", resources: [] },
      resources: [],
    });
    expect(exitCode(report(refused, same()))).to.equal(5);
    expect(exitCode(report(refused, failed("held")))).to.equal(5);
    expect(exitCode(report(refused, failed("policy")))).to.equal(4);
  });

  it("keeps to the published schema", () => {
    expect(accessSchema.parse(access({ effect, onceEnforced: effect, blastRadius }))).to.deep.include({ blastRadius });
    expect(() => reportSchema.parse(report(refused))).to.not.throw();
  });
});
