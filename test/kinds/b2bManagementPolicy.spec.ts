import { expect } from "chai";
import fc from "fast-check";
import { b2bManagementPolicy as kind } from "../../kinds/b2bManagementPolicy";
import { problemsOf } from "../../kinds/problems";
import { ManagedObject } from "../support/ManagedObject";

const path = "/policies/b2bManagementPolicies";
const allowed = { allowedDomains: ["fabrikam.com", "northwind.example"] };
const definitionIn = (object: ManagedObject) => JSON.parse((object.read({})!["definition"] as string[])[0]!);

/** A tenant whose policy was made by hand. */
function withPolicy(definition: object): ManagedObject {
  const object = new ManagedObject(kind);
  const body = { displayName: "B2B", isOrganizationDefault: true, definition: [JSON.stringify(definition)] };
  object.send({ method: "POST", path, version: "beta", body });
  return object;
}

describe("b2bManagementPolicy", () => {
  it("makes the policy in beta with the one list that is used, and finds no drift after it", () => {
    const object = new ManagedObject(kind);
    const [write, ...more] = object.declare(allowed);
    expect(more).to.deep.equal([]);
    expect(write).to.include({ method: "POST", version: "beta", path });
    expect(definitionIn(object)).to.deep.equal({
      B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy: { AllowedDomains: allowed.allowedDomains } },
    });
    expect(object.noise(allowed)).to.deep.equal([]);
  });

  it("takes over a policy that is there, emptying the other list and keeping what it doesn't know", () => {
    const AutoRedeemPolicy = { AdminConsentedForUsersIntoTenantIds: ["1"], NoAADConsentForUsersFromTenantsIds: [] };
    const lists = { BlockedDomains: ["bad.example"] };
    const object = withPolicy({
      B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy: lists, AutoRedeemPolicy },
      Later: 1,
    });
    const [write] = object.declare(allowed);
    expect(write!.method).to.equal("PATCH");
    expect(definitionIn(object)).to.deep.equal({
      B2BManagementPolicy: {
        InvitationsAllowedAndBlockedDomainsPolicy: { AllowedDomains: allowed.allowedDomains },
        AutoRedeemPolicy,
      },
      Later: 1,
    });
    expect(object.noise(allowed)).to.deep.equal([]);
    object.reset({});
    expect(definitionIn(object).B2BManagementPolicy.AutoRedeemPolicy).to.deep.equal(AutoRedeemPolicy);
    expect(kind.valuesOf(object.read({})!)).to.deep.equal({ allowedDomains: [], blockedDomains: [] });
  });

  it("removes the policy on a reset, when there is nothing else in it", () => {
    const object = new ManagedObject(kind);
    object.declare(allowed);
    object.reset({});
    expect(object.read({})).to.equal(undefined);
  });

  it("never has domains in both lists, nor sees drift in their order and casing", () => {
    const domain = fc.stringMatching(/^[a-z]{1,6}\.[a-z]{2,4}$/);
    const domains = fc.uniqueArray(domain, { maxLength: 5 });
    const list = fc.constantFrom("allowedDomains", "blockedDomains");
    fc.assert(
      fc.property(fc.array(fc.tuple(list, domains), { minLength: 1, maxLength: 4 }), (changes) => {
        const object = new ManagedObject(kind);
        for (const [name, entries] of changes) {
          object.declare({ [name]: entries });
          const { allowedDomains, blockedDomains } = kind.valuesOf(object.read({})!) as Record<string, string[]>;
          expect(Math.min(allowedDomains!.length, blockedDomains!.length)).to.equal(0);
          const rewritten = entries.map((entry) => entry.toUpperCase()).reverse();
          expect(object.noise({ [name]: rewritten })).to.deep.equal([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("leaves a definition alone that it can't read, and says where to look", () => {
    const policy = { id: "1", isOrganizationDefault: true, definition: ["<xml/>"] };
    expect(() => kind.update(allowed, policy, "b2bManagementPolicy")).to.throw("External collaboration settings");
  });

  it("is not there, when the only policy is not the organisation's default", () => {
    expect(kind.read.pick!({ value: [{ id: "1", isOrganizationDefault: false }] }, "")).to.equal(undefined);
  });

  it("refuses both lists, and what is no domain", () => {
    const [both] = problemsOf(kind.inputs, { allowedDomains: ["a.com"], blockedDomains: ["b.com"] });
    expect(both!.message).to.contain("never both");
    const [wildcard] = problemsOf(kind.inputs, { allowedDomains: ["*.fabrikam.com"] });
    expect(wildcard!.message).to.contain("expected a domain");
  });
});
