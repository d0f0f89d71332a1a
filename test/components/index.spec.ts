import { expect } from "chai";
import { execFileSync } from "node:child_process";
import * as path from "node:path";

const root = path.resolve(__dirname, "../..");

describe("The package's entry", () => {
  it("loads the resources of azuread that it uses, not its root with hundreds, which would cost every program half a second", function () {
    this.timeout(30_000);
    const script = `
      require("./components");
      const loaded = Object.keys(require.cache).map((file) => file.split("@pulumi/azuread/")[1]).filter(Boolean);
      console.log(JSON.stringify(loaded.sort()));`;
    // In a process of its own: other tests have loaded the root.
    const printed = execFileSync(process.execPath, ["--import", "tsx", "--eval", script], {
      cwd: root,
      encoding: "utf8",
    });
    expect(JSON.parse(printed)).to.deep.equal([
      "conditionalAccessPolicy.js",
      "directoryRoleAssignment.js",
      "group.js",
      "groupRoleManagementPolicy.js",
      "namedLocation.js",
      "utilities.js",
    ]);
  });
});
