import { expect } from "chai";
import fc from "fast-check";
import { authenticationContextPolicy as kind } from "../../kinds/authenticationContextPolicy";
import { problemsOf } from "../../kinds/problems";
import { EmulatedTenant } from "../support/EmulatedTenant";
import { ManagedObject } from "../support/ManagedObject";
import { ids } from "../support/sampleIds";

const path = "/identity/conditionalAccess/policies";
const contexts = "/identity/conditionalAccess/authenticationContextClassReferences";
const declared = {
  displayName: "Activation of roles",
  state: "enabled",
  contexts: ["c1"],
  excludeGroups: [ids.group],
  signInFrequency: "everyTime",
};

/** A policy for contexts, in a tenant that has two contexts, a group and a user. */
function aPolicy(): ManagedObject {
  const tenant = new EmulatedTenant();
  tenant.group(ids.group);
  tenant.user(ids.user);
  for (const id of ["c1", "c2"]) tenant.patch(`${contexts}/${id}`, { displayName: id, isAvailable: true });
  return new ManagedObject(kind, tenant);
}

const made = () => {
  const object = aPolicy();
  object.declare(declared);
  return object;
};

/** Changes the policy behind Pulumi's back. */
const byHand = (object: ManagedObject, change: (live: any) => object) => {
  const live = object.read(declared) as any;
  const { status, message } = object.tenant.patch(`${path}/${live.id}`, change(live));
  expect(status, message).to.equal(204);
};

describe("authenticationContextPolicy", () => {
  it("asks phishing-resistant MFA of everybody but those it leaves out, and finds nothing to do after that", () => {
    const object = aPolicy();
    const [write] = object.declare(declared);
    expect(write).to.include({ method: "POST", path });
    const { conditions, grantControls } = object.read(declared) as any;
    expect(conditions.applications.includeAuthenticationContextClassReferences).to.deep.equal(["c1"]);
    expect(conditions.users).to.deep.include({ includeUsers: ["All"], excludeGroups: [ids.group], excludeUsers: [] });
    expect(grantControls.authenticationStrength.id).to.equal("00000000-0000-0000-0000-000000000004");
    expect(object.noise(declared)).to.deep.equal([]);
  });

  it("is the same in another order and another casing", () => {
    const object = aPolicy();
    object.declare({ ...declared, contexts: ["c2", "c1"], excludeGroups: [ids.group.toUpperCase()] });
    expect(object.noise({ ...declared, contexts: ["c1", "c2"] })).to.deep.equal([]);
  });

  for (const [part, change] of Object.entries({
    state: { state: "disabled" },
    conditions: { contexts: ["c1", "c2"] },
    grantControls: { authenticationStrengthId: "00000000-0000-0000-0000-000000000003" },
    sessionControls: { signInFrequency: "never" },
  })) {
    it(`sends ${part} alone, when nothing else changes`, () => {
      const object = made();
      const writes = object.declare({ ...declared, ...change });
      expect(writes.map(({ body }) => Object.keys(body!))).to.deep.equal([[part]]);
      expect(object.noise({ ...declared, ...change })).to.deep.equal([]);
    });
  }

  const weakened: Record<string, [drift: string, change: (live: any) => object]> = {
    "a place where it does not hold": [
      "additions.0",
      ({ conditions }) => ({
        conditions: { ...conditions, locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } },
      }),
    ],
    "a client that it does not hold for": [
      "additions.0",
      ({ conditions }) => ({ conditions: { ...conditions, clientAppTypes: ["browser"] } }),
    ],
    "other people than everybody": [
      "additions.0",
      ({ conditions }) => ({
        conditions: { ...conditions, users: { ...conditions.users, includeUsers: [ids.user] } },
      }),
    ],
    "somebody left out who is not declared": [
      "excludeUsers.0",
      ({ conditions }) => ({
        conditions: { ...conditions, users: { ...conditions.users, excludeUsers: [ids.user] } },
      }),
    ],
    "another control that does as well": [
      "additions.0",
      ({ grantControls }) => ({
        grantControls: {
          ...grantControls,
          builtInControls: ["compliantDevice"],
          authenticationStrength: { id: grantControls.authenticationStrength.id },
        },
      }),
    ],
    "no strength at all": [
      "authenticationStrengthId",
      () => ({ grantControls: { operator: "OR", builtInControls: ["mfa"], authenticationStrength: null } }),
    ],
  };
  for (const [what, [drift, change]] of Object.entries(weakened)) {
    it(`shows ${what} as drift, and takes it off in one write`, () => {
      const object = made();
      byHand(object, change);
      expect(object.drift(declared)).to.include(drift);
      expect(object.declare(declared)).to.have.length(1);
      expect(object.noise(declared)).to.deep.equal([]);
    });
  }

  it("keeps what Graph has of other session controls", () => {
    const object = made();
    byHand(object, ({ sessionControls }) => ({
      sessionControls: { ...sessionControls, persistentBrowser: { isEnabled: true, mode: "never" } },
    }));
    object.declare({ ...declared, signInFrequency: "never" });
    expect((object.read(declared) as any).sessionControls.persistentBrowser).to.include({ mode: "never" });
  });

  it("is deleted with its resource", () => {
    const object = made();
    object.reset(declared);
    expect(object.read(declared)).to.equal(undefined);
  });

  it("never turns a policy about apps into one about contexts, only because of its name", () => {
    const live = { id: "p1", displayName: "Activation of roles", conditions: { applications: {} } };
    expect(() => kind.update({ contexts: ["c1"] }, live, live.displayName)).to.throw(
      'There is a conditional access policy called "Activation of roles" (p1) that is not about authentication contexts. ' +
        "Give the declared one another displayName, or rename the one that is there.",
    );
  });

  it("refuses to choose between two policies of the name", () => {
    const one = {
      displayName: "Roles",
      conditions: { applications: { includeAuthenticationContextClassReferences: ["c1"] } },
    };
    const value = [
      { ...one, id: "p1" },
      { ...one, id: "p2" },
    ];
    expect(() => kind.read.pick!({ value }, "Roles")).to.throw(/has 2 policies .* called "Roles" \(p1, p2\)/);
  });

  it("takes the contexts c1 to c99 and at least one of them, and no additions", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 120 }), { maxLength: 3 }), (numbers) => {
        const valid = numbers.length > 0 && numbers.every((number) => number >= 1 && number <= 99);
        const given = { ...declared, contexts: numbers.map((number) => `c${number}`) };
        expect(problemsOf(kind.inputs, given).length === 0).to.equal(valid);
      }),
    );
    expect(problemsOf(kind.inputs, { ...declared, additions: ["conditions.locations"] })).to.have.length(1);
  });
});
