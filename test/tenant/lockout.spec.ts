import { expect } from "chai";
import { parseTenant } from "../../tenant/parseTenant";
import { TenantFileError } from "../../tenant/TenantFileError";

const tenantId = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const partnerId = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";

const parse = (lockout?: unknown) =>
  parseTenant(
    { displayName: "Contoso", tenantId, kind: "customer", ...(lockout ? { lockout } : {}) },
    { file: "contoso" },
  );

describe("lockoutSchema", () => {
  it("expects nobody to be shut out, unless it is said", () => {
    expect(parse().lockout).to.deep.equal({ expectBlocked: [] });
  });

  it("takes a class with a reason, all of it or of one partner", () => {
    const expectBlocked = [
      { class: "deployer", reason: "Deployed by hand." },
      { class: "partnerGuest", tenantId: partnerId, reason: "The project is over." },
    ];
    expect(parse({ expectBlocked, administratorDevices: ["compliant"] }).lockout.expectBlocked).to.deep.equal(
      expectBlocked,
    );
  });

  const refused: [why: string, lockout: object, message: RegExp][] = [
    ["no reason", { expectBlocked: [{ class: "deployer" }] }, /lockout\.expectBlocked\[0\]\.reason.*next reviewer/],
    ["an empty reason", { expectBlocked: [{ class: "deployer", reason: " " }] }, /next reviewer/],
    ["another class", { expectBlocked: [{ class: "intern", reason: "x" }] }, /expectBlocked\[0\]\.class/],
    [
      "a partner's id for the tenant's own people",
      { expectBlocked: [{ class: "breakGlass", tenantId: partnerId, reason: "x" }] },
      /expectBlocked\[0\]\.tenantId.*serviceProvider and partnerGuest/,
    ],
    ["no devices", { administratorDevices: [] }, /administratorDevices/],
  ];
  for (const [why, lockout, message] of refused) {
    it(`refuses ${why}`, () => expect(() => parse(lockout)).to.throw(TenantFileError, message));
  }
});
