import { expect } from "chai";
import fc from "fast-check";
import { directoryRoleEligibility as kind } from "../../kinds/directoryRoleEligibility";
import { problemsOf } from "../../kinds/problems";
import { EmulatedTenant } from "../support/EmulatedTenant";
import { guid } from "../support/guids";
import { ManagedObject } from "../support/ManagedObject";
import { ids } from "../support/sampleIds";

const requests = "/roleManagement/directory/roleEligibilityScheduleRequests";
const eligible = { principalId: ids.user, roleDefinitionId: "Global Reader", expiration: { duration: "P180D" } };

/** A tenant in which the user of the declarations is. */
function managed(): ManagedObject {
  const object = new ManagedObject(kind, new EmulatedTenant());
  object.tenant.user(ids.user);
  return object;
}

describe("directoryRoleEligibility", () => {
  it("asks for the eligibility by adminAssign, for its change by adminUpdate, for its end by adminRemove", () => {
    const object = managed();
    const subject = { principalId: ids.user, roleDefinitionId: ids.globalReader, directoryScopeId: "/" };
    const [assign] = object.declare(eligible);
    expect(assign).to.include({ method: "POST", path: requests });
    expect(assign!.body).to.deep.include({
      ...subject,
      action: "adminAssign",
      scheduleInfo: { expiration: { type: "afterDuration", duration: "P180D" } },
    });
    const [update, ...more] = object.declare({ ...eligible, expiration: "noExpiration" });
    expect(more).to.deep.equal([]);
    expect(update!.body).to.deep.include({ ...subject, action: "adminUpdate" });
    expect(object.noise({ ...eligible, expiration: "noExpiration" })).to.deep.equal([]);
    object.reset({ ...eligible, directoryScopeId: "/" });
    expect(object.read({ ...eligible, directoryScopeId: "/" })).to.equal(undefined);
    expect(object.tenant.get(requests).body.value.at(-1)).to.include({ action: "adminRemove", status: "Revoked" });
  });

  it("ends when the resource is destroyed, unless something else is asked for", () => {
    expect(kind.onDestroy).to.equal("systemDefault");
  });

  it("never sees drift in a duration that Graph turned into an end, however long ago that was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 0, max: 86_400_000 }), (days, later) => {
        const object = managed();
        object.declare({ ...eligible, expiration: { duration: `P${days}D` } });
        object.tenant.now = new Date(object.tenant.now.getTime() + later * 0.99);
        expect(object.noise({ ...eligible, expiration: { duration: `PT${days * 24}H` } })).to.deep.equal([]);
      }),
      { numRuns: 40 },
    );
  });

  it("never sees drift in the form of a moment, the role's name or casing", () => {
    const object = managed();
    object.declare({ ...eligible, expiration: { endDateTime: "2027-06-30T00:00:00Z" } });
    const rewritten = {
      principalId: ids.user.toUpperCase(),
      roleDefinitionId: ids.globalReader.toUpperCase(),
      directoryScopeId: "/",
      expiration: { endDateTime: "2027-06-30T02:00:00.000+02:00" },
    };
    expect(object.noise(rewritten)).to.deep.equal([]);
  });

  it("imports both forms of the end, and goes by the moment from then on", () => {
    const object = managed();
    object.declare(eligible);
    const id = kind.parseId(`${ids.user}:global reader`)!;
    const imported = { ...kind.identityOf(id), ...kind.valuesOf(object.read(kind.identityOf(id))!) };
    expect(problemsOf(kind.inputs, imported)).to.deep.equal([]);
    expect(imported).to.include({ roleDefinitionId: "Global Reader", directoryScopeId: "/" });
    expect(object.noise(imported)).to.deep.equal([]);
    expect(kind.complete!(imported)["expiration"]).to.have.all.keys("endDateTime");
  });

  it("looks past what the principal has through a group", () => {
    const id = kind.idOf({ ...eligible, directoryScopeId: "/" });
    const through = { principalId: ids.user, roleDefinitionId: ids.globalReader, directoryScopeId: "/" };
    expect(kind.read.pick!({ value: [{ ...through, memberType: "Group" }] }, id)).to.equal(undefined);
    expect(kind.read.pick!({ value: [{ ...through, memberType: "Direct" }] }, id)).to.include(through);
  });

  const refused: [string, object, string][] = [
    ["a role that there isn't", { ...eligible, roleDefinitionId: "Global Redaer" }, 'did you mean "Global Reader"?'],
    ["a mail address as principal", { ...eligible, principalId: "amal@contoso.example" }, "expected the object id"],
    ["an expiration that never says when", { ...eligible, expiration: {} }, "expected endDateTime or duration"],
    ["a day as moment", { ...eligible, expiration: { endDateTime: "2027-06-30" } }, "expected a moment"],
  ];
  for (const [what, declared, message] of refused) {
    it(`refuses ${what}`, () => {
      const problems = problemsOf(kind.inputs, declared);
      expect(problems.map((problem) => problem.message).join()).to.contain(message);
    });
  }

  it("takes no import id without a role, or with a scope of another form", () => {
    expect(kind.parseId(guid(1))).to.equal(undefined);
    expect(kind.parseId(`${guid(1)}:Global Reader:unit`)).to.equal(undefined);
  });
});
