import { expect } from "chai";
import { lockoutSubjectsOf } from "../../impact";
import {
  adminGroup,
  amal,
  breakGlassGroup,
  breakGlassUser,
  contoso,
  declared,
  deployer,
  fabrikam,
  state,
} from "./world";

const named = (...args: Parameters<typeof lockoutSubjectsOf>) =>
  lockoutSubjectsOf(...args).subjects.map(({ class: kind, name }) => `${kind}: ${name}`);

describe("lockoutSubjectsOf", () => {
  it("finds break-glass, the deployer, partners' people and administrators, direct, eligible and through groups", () => {
    expect(named(declared(), state(), { deployer })).to.deep.equal([
      "breakGlass: Emergency 1",
      "deployer: the deploying identity",
      "serviceProvider: service providers from Fabrikam",
      "partnerGuest: guests from Northwind",
      "globalAdministrator: Amal",
      "globalAdministrator: Kim",
    ]);
  });

  it("leaves out partners that are suspended, or let nobody in", () => {
    const [provider, supplier] = declared().partners;
    const partners = [
      { ...provider!, status: "suspended" },
      { ...supplier!, collaboration: undefined },
    ];
    expect(named(declared({ partners }), state())).to.not.include.members([
      "serviceProvider: service providers from Fabrikam",
      "partnerGuest: guests from Northwind",
    ]);
  });

  it("proves nothing of a service provider whose relationship isn't accepted, and says so", () => {
    const found = lockoutSubjectsOf(declared(), state({ crossTenantAccessPartners: [{ tenantId: fabrikam }] }));
    expect(found.subjects.map(({ class: kind }) => kind)).to.not.include("serviceProvider");
    expect(found.remarks.join()).to.contain("Fabrikam administers nothing here yet");
  });

  it("gives a partner's people the devices that are trusted, and administrators those of the tenant file", () => {
    const [provider] = declared().partners;
    const tenant = declared({
      partners: [{ ...provider!, trust: { compliantDevice: true } }],
      lockout: { expectBlocked: [], administratorDevices: ["hybridJoined"] },
    });
    const { subjects } = lockoutSubjectsOf(tenant, state());
    const devices = (kind: string) => subjects.find((one) => one.class === kind)!.devices!;
    expect(devices("serviceProvider").map((device) => device?.isCompliant ?? null)).to.deep.equal([null, true]);
    expect(devices("globalAdministrator").map((device) => device?.trustType ?? null)).to.deep.equal([null, "ServerAD"]);
  });

  it("takes the single apps that a partner is let in for as its ways in", () => {
    const app = "11111111-2222-4333-8444-555555555555";
    const [, supplier] = declared().partners;
    const collaboration = { inbound: { users: "all" as const, applications: [app] } };
    const { subjects } = lockoutSubjectsOf(declared({ partners: [{ ...supplier!, collaboration }] }), state());
    const guests = subjects.find(({ class: kind }) => kind === "partnerGuest")!;
    expect(guests.targets).to.deep.equal([{ kind: "applications", appIds: [app] }]);
  });

  it("accepts no break-glass account that deploys the tenant, whether a group or the tenant file names it", () => {
    const asEmergency = { deployer: { objectId: breakGlassUser.toUpperCase(), isUser: true } };
    const why = (tenant = declared()) => lockoutSubjectsOf(tenant, state(), asEmergency).gaps.map((gap) => gap.why);
    expect(why()).to.have.length(1);
    expect(why()[0]).to.match(/^Emergency 1 is one of them and deploys this tenant: .*\(EB-CA-22v1\)\.$/);
    expect(why(declared({ breakGlass: { accounts: [breakGlassUser, amal] } }))[0]).to.contain(breakGlassUser);
    expect(lockoutSubjectsOf(declared(), state(), { deployer }).gaps).to.deep.equal([]);
  });

  it("marks who is meant to be shut out, by class or by partner", () => {
    const lockout = {
      expectBlocked: [
        { class: "partnerGuest" as const, reason: "The project is over." },
        { class: "serviceProvider" as const, tenantId: contoso, reason: "Another one's." },
      ],
    };
    const { subjects, remarks } = lockoutSubjectsOf(declared({ lockout }), state());
    const expected = subjects.filter(({ expectBlocked }) => expectBlocked);
    expect(expected.map(({ name, expectBlocked }) => [name, expectBlocked?.reason])).to.deep.equal([
      ["guests from Northwind", "The project is over."],
    ]);
    expect(remarks.join()).to.contain(`names ${contoso}, which is no partner`);
  });

  it("knows a user who deploys by the groups that were asked for", () => {
    const memberships = new Map([["u", [adminGroup]]]);
    const { subjects } = lockoutSubjectsOf(declared(), state(), {
      deployer: { objectId: "u", isUser: true },
      memberships,
    });
    expect(subjects.find(({ class: kind }) => kind === "deployer")!.identity).to.deep.equal({
      kind: "user",
      userId: "u",
      externalUserType: "none",
      groups: [adminGroup],
    });
  });

  describe("tells what it can't find out", () => {
    const gaps = (...args: Parameters<typeof lockoutSubjectsOf>) =>
      lockoutSubjectsOf(...args).gaps.map(({ class: kind, why }) => `${kind}: ${why}`);

    it("of a break-glass group that isn't there", () => {
      expect(gaps(declared(), state({ groups: [] })).join()).to.contain(`breakGlass: The group ${breakGlassGroup}`);
    });

    it("of a break-glass group without members", () => {
      const groups = [{ id: breakGlassGroup, displayName: "Break-glass", members: [] }];
      expect(gaps(declared(), state({ groups })).join()).to.contain("Break-glass has no members");
    });

    it("of administrators whose assignments were not read, or who are in a group that wasn't", () => {
      expect(gaps(declared(), state({ roleAssignments: undefined })).join()).to.contain("could not be read");
      const groups = [{ id: breakGlassGroup, members: [{ id: breakGlassUser }] }, { id: adminGroup }];
      expect(gaps(declared(), state({ groups }))).to.deep.equal([
        "globalAdministrator: The members of the group Admins, which holds the role, could not be read.",
      ]);
    });

    it("but not of those who are meant to be shut out", () => {
      const lockout = { expectBlocked: [{ class: "globalAdministrator" as const, reason: "x" }] };
      expect(gaps(declared({ lockout }), state({ roleAssignments: undefined }))).to.deep.equal([]);
    });

    it("and remarks that no break-glass accounts are declared", () => {
      expect(lockoutSubjectsOf(declared({ breakGlass: undefined }), state()).remarks.join()).to.contain(
        "No break-glass accounts are declared",
      );
    });
  });

  it("takes declared break-glass accounts where their group is still to be made", () => {
    const subjects = named(declared({ breakGlass: { accounts: [breakGlassUser] } }), state());
    expect(subjects[0]).to.equal(`breakGlass: the break-glass account ${breakGlassUser}`);
  });
});
