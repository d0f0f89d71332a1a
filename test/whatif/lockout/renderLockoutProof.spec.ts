import { expect } from "chai";
import { proveNoLockout } from "../../../whatif/lockout/proveNoLockout";
import { renderLockoutProof } from "../../../whatif/lockout/renderLockoutProof";
import { lockoutSubjects } from "../../../whatif/lockout/subjects";
import { fabrikam, id } from "../support/ids";
import { facts, policy } from "../support/world";

const subjects = [
  lockoutSubjects.breakGlass("the break-glass group", id("break-glass"), undefined),
  lockoutSubjects.serviceProvider("service providers from Fabrikam", fabrikam),
];
const sparing = policy(
  { users: { includeUsers: ["All"], excludeGroups: [id("break-glass")] } },
  { displayName: "Block_all" },
);

describe("renderLockoutProof", () => {
  it("names who is shut out, by what, and the smallest change", () => {
    expect(renderLockoutProof(proveNoLockout([sparing], facts(), subjects))).to.equal(
      [
        "**1 of 2 would be locked out, or can't be told not to be.**",
        "",
        "### service providers from Fabrikam (service provider) has no way in",
        "",
        '- "Block\\_all" blocks this sign-in',
        "",
        "Smallest change that reopens a way:",
        "",
        '  - Exclude service providers from Fabrikam from "Block\\_all".',
        "",
      ].join("\n"),
    );
  });

  it("says that nobody is locked out, and who was looked at", () => {
    expect(renderLockoutProof(proveNoLockout([], facts(), subjects))).to.equal(
      "**Nobody is locked out.** A way in is left for the break-glass group, service providers from Fabrikam.\n",
    );
  });
});
