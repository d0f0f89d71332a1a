import { expect } from "chai";
import fc from "fast-check";
import { authenticationContextClassReference as kind } from "../../kinds/authenticationContextClassReference";
import { problemsOf } from "../../kinds/problems";
import { ManagedObject } from "../support/ManagedObject";

const path = "/identity/conditionalAccess/authenticationContextClassReferences/c1";
const admins = { contextId: "c1", displayName: "Admins", isAvailable: true };

describe("authenticationContextClassReference", () => {
  it("makes a context by an update of its id, then changes only what differs", () => {
    const object = new ManagedObject(kind);
    const { contextId: _, ...body } = admins;
    expect(object.declare(admins)).to.deep.equal([{ method: "PATCH", path, body }]);
    expect(object.noise(admins)).to.deep.equal([]);
    expect(object.declare({ ...admins, displayName: "Roles" })).to.deep.equal([
      { method: "PATCH", path, body: { displayName: "Roles" } },
    ]);
  });

  it("withdraws a published context before it deletes it", () => {
    const object = new ManagedObject(kind);
    object.declare(admins);
    object.reset(admins);
    expect(object.read(admins)).to.equal(undefined);
  });

  it("takes the ids c1 to c99, and never another", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 200 }), (number) => {
        const valid = number >= 1 && number <= 99;
        const declared = { ...admins, contextId: `c${number}` };
        expect(problemsOf(kind.inputs, declared).length === 0).to.equal(valid);
        expect(kind.parseId(`c${number}`) !== undefined).to.equal(valid);
      }),
    );
  });
});
