import { expect } from "chai";
import { checkLicences } from "../../../cli/doctor/checkLicences";
import { clockFinding } from "../../../cli/doctor/checkClock";
import { permissionsFinding } from "../../../cli/doctor/checkPermissions";
import { lockoutProofPermissions } from "../../../cli/doctor/lockoutProofPermissions";
import { neededPermissions } from "../../../cli/doctor/neededPermissions";
import { render } from "../../../cli/doctor/render";

describe("doctor", () => {
  describe("permissionsFinding", () => {
    const needs = neededPermissions(["entra:index:AuthorizationPolicy", "azuread:index/namedLocation:NamedLocation"]);
    const granted = [
      "Organization.Read.All",
      "Policy.Read.All",
      "Policy.ReadWrite.Authorization",
      "Policy.ReadWrite.ConditionalAccess",
    ];

    it("names each missing permission with what needs it", () => {
      const { health, found } = permissionsFinding(needs, granted.slice(0, 2));
      expect(health).to.equal("problem");
      expect(found).to.contain("Policy.ReadWrite.Authorization (for AuthorizationPolicy)");
      expect(found).to.contain("Policy.ReadWrite.ConditionalAccess (for NamedLocation)");
    });

    it("names each permission that writes beyond need, and none that only reads", () => {
      const { health, found } = permissionsFinding(needs, [...granted, "User.Read.All", "Group.ReadWrite.All"]);
      expect(health).to.equal("warning");
      expect(found).to.contain("Group.ReadWrite.All").and.to.not.contain("User.Read.All");
    });

    it("is content with what is needed", () => {
      expect(permissionsFinding(needs, granted).health).to.equal("ok");
    });

    it("asks to read the tenant, whatever is managed", () => {
      expect(permissionsFinding(neededPermissions([]), []).found).to.contain("Organization.Read.All");
    });
  });

  describe("lockoutProofPermissions", () => {
    const missing = (granted: readonly string[], hasP2 = true) =>
      permissionsFinding(lockoutProofPermissions({ hasP2 }), granted);
    const least = ["Policy.Read.All", "GroupMember.Read.All", "User.Read.All", "RoleManagement.Read.Directory"];

    it("is content with the least that the proof reads with, and with more", () => {
      expect(missing(least).health).to.equal("ok");
      expect(missing(["Policy.Read.All", "Directory.Read.All", "RoleManagement.Read.All"]).health).to.equal("ok");
    });

    for (const [permission, what] of [
      ["Policy.Read.All", "the policies"],
      ["GroupMember.Read.All", "the members of groups"],
      ["User.Read.All", "the accounts"],
      ["RoleManagement.Read.Directory", "the role assignments"],
    ] as const) {
      it(`names ${permission}, without which ${what} can't be read`, () => {
        const { health, found } = missing(least.filter((one) => one !== permission));
        expect(health).to.equal("problem");
        expect(found).to.contain(`${permission} (for the lockout proof, which reads ${what})`);
      });
    }

    it("asks to read eligible roles only where there can be any", () => {
      const held = ["Policy.Read.All", "Directory.Read.All"];
      expect(missing(held).found).to.contain("RoleEligibilitySchedule.Read.Directory");
      expect(missing(held, false).health).to.equal("ok");
    });
  });

  describe("clockFinding", () => {
    const now = Date.parse("2026-01-01T00:10:00Z");

    for (const [date, health] of [
      ["Thu, 01 Jan 2026 00:09:30 GMT", "ok"],
      ["Thu, 01 Jan 2026 00:08:00 GMT", "warning"],
      ["Thu, 01 Jan 2026 00:16:00 GMT", "problem"],
      [undefined, "unknown"],
    ] as const) {
      it(`finds a clock at ${date ?? "no date"} to be: ${health}`, () => {
        expect(clockFinding(date, now).health).to.equal(health);
      });
    }

    it("says which way it is wrong", () => {
      expect(clockFinding("Thu, 01 Jan 2026 00:16:00 GMT", now).found).to.equal("360 s behind Graph's");
    });
  });

  describe("checkLicences", () => {
    const declared = (entraId: "free" | "p1" | "p2") => ({
      licences: { entraId, workloadIdentities: false, governance: false, intune: false },
    });

    it("is content with a tenant that holds what its file says", () => {
      expect(checkLicences(declared("p1"), new Set(["P1"])).health).to.equal("ok");
      expect(checkLicences(declared("free"), new Set()).health).to.equal("ok");
      expect(checkLicences(declared("p2"), new Set(["P2"])).health).to.equal("ok");
    });

    it("refuses a file that says more than the tenant holds", () => {
      const { health, found } = checkLicences(declared("p2"), new Set(["P1"]));
      expect(health).to.equal("problem");
      expect(found).to.contain("P2");
    });

    it("tells of licences that the file doesn't use", () => {
      expect(checkLicences(declared("p1"), new Set(["P1", "P2"])).health).to.equal("warning");
    });
  });

  it("shows the remedy of each finding below it", () => {
    const finding = { check: "clock", health: "warning" as const, found: "90 s behind Graph's", remedy: "Set it." };
    expect(render([finding])).to.equal("! clock  90 s behind Graph's\n         → Set it.\n");
  });
});
