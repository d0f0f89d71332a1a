import { expect } from "chai";
import { controls, findControl } from "../../controls";
import type { TenantState } from "../../controls/TenantState";
import { cases } from "./cases";
import { goodTenant } from "./goodTenant/goodTenant";
import { ids } from "./goodTenant/ids";

const judged = controls.filter(({ predicate }) => predicate);
const findingOf = (id: string, tenant: unknown) => findControl(id).predicate!(tenant as TenantState);

describe("controls", () => {
  for (const { id, title } of judged) {
    it(`${id} is met by the good tenant`, () => {
      expect(findingOf(id, goodTenant()).finding, title).to.equal("met");
    });

    it(`${id} is unknown, when nothing could be read`, () => {
      const { finding, reasons } = findingOf(id, { tenantId: ids.tenant });
      expect(finding).to.equal("unknown");
      expect(reasons.join(" ")).to.match(/could not be read\.$/);
    });

    it(`${id} is never said to deviate, when one part of the tenant could not be read`, () => {
      for (const part of Object.keys(goodTenant()).filter((name) => name !== "tenantId")) {
        const { finding } = findingOf(id, { ...goodTenant(), [part]: undefined });
        expect(finding, part).to.be.oneOf(["met", "unknown"]);
      }
    });

    it(`${id} has a mutation of the good tenant that it finds`, () => {
      expect(cases.filter((example) => example.id === id && example.finding !== "met")).not.to.have.length(0);
    });
  }

  for (const { id, title, byHand } of controls.filter(({ predicate }) => !predicate)) {
    it(`${id} says what to do by hand`, () => {
      expect(byHand, title).to.be.a("string").with.length.greaterThan(20);
    });
  }

  for (const { id, when, mutate, finding = "deviates", reason } of cases) {
    it(`${id} ${finding}, when ${when}`, () => {
      const tenant = goodTenant();
      mutate(tenant);
      const verdict = findingOf(id, tenant);
      expect(verdict.reasons).to.include(reason);
      expect(verdict.finding).to.equal(finding);
    });
  }

  describe("with every policy only reporting", () => {
    const reporting = () => {
      const tenant = goodTenant();
      for (const policy of tenant.conditionalAccessPolicies) policy.state = "enabledForReportingButNotEnforced";
      return tenant;
    };
    const without = () => ({ ...goodTenant(), conditionalAccessPolicies: [] });

    for (const { id } of judged.filter((control) => findingOf(control.id, without()).finding === "deviates")) {
      // Security defaults are off already: reporting replaces nothing.
      const expected = id === "EB-CA-19v1" ? "deviates" : "staged";
      it(`${id} ${expected}, since it takes enforced policies`, () => {
        expect(findingOf(id, reporting()).finding).to.equal(expected);
      });
    }
  });
});
