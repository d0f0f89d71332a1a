import { expect } from "chai";
import { decideTargetBlock } from "../../../whatif/access/decideTargetBlock";
import { MAYBE, NO, tri, YES } from "../../../whatif/logic/Tri";

const half = (accessType: string, targetType: string, target: string) => ({
  accessType,
  targets: [{ target, targetType }],
});
const setting = (users: string, apps: string) => ({
  usersAndGroups: half(users, "user", "U"),
  applications: half(apps, "application", "A"),
});
const subject = (u: boolean, a: boolean) => ({
  userAndGroupIds: new Set(u ? ["u"] : ["someone"]),
  inApplication: () => tri(a),
});

describe("decideTargetBlock", () => {
  const table: [string, string, (u: boolean, a: boolean) => boolean][] = [
    ["allowed", "allowed", (u, a) => u && a],
    ["allowed", "blocked", (u, a) => u && !a],
    ["blocked", "allowed", (u, a) => !u && a],
    ["blocked", "blocked", (u, a) => !(u && a)],
  ];
  for (const [users, apps, allowed] of table) {
    it(`follows the truth table, when users are ${users} and applications ${apps}`, () => {
      for (const u of [true, false]) {
        for (const a of [true, false]) {
          expect(decideTargetBlock(setting(users, apps), subject(u, a)), `u ${u}, a ${a}`).to.equal(tri(allowed(u, a)));
        }
      }
    });
  }

  it("knows AllUsers and AllApplications without knowing the person", () => {
    const all = {
      usersAndGroups: half("blocked", "user", "AllUsers"),
      applications: half("blocked", "application", "AllApplications"),
    };
    expect(decideTargetBlock(all, { userAndGroupIds: null, inApplication: () => MAYBE })).to.equal(NO);
  });

  it("can't tell someone whose ids at home are not known, unless the application settles it", () => {
    const unknown = (a: boolean) => ({ userAndGroupIds: null, inApplication: () => tri(a) });
    expect(decideTargetBlock(setting("allowed", "allowed"), unknown(true))).to.equal(MAYBE);
    expect(decideTargetBlock(setting("allowed", "allowed"), unknown(false))).to.equal(NO);
    expect(decideTargetBlock(setting("blocked", "blocked"), unknown(false))).to.equal(YES);
  });

  it("can't tell one half without the other, or words that it doesn't know", () => {
    const { usersAndGroups, applications } = setting("allowed", "allowed");
    for (const odd of [{ usersAndGroups }, { applications }, setting("allowed", "perhaps")]) {
      expect(decideTargetBlock(odd, subject(true, true))).to.equal(MAYBE);
    }
  });
});
