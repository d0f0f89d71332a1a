import { expect } from "chai";
import { spawnSync } from "node:child_process";
import * as path from "node:path";
import { controlPage, controls, findControl } from "../../../controls";

const root = path.resolve(__dirname, "../../..");

/** Runs the command as a user does, without a terminal. */
function run(...args: string[]) {
  const main = path.join(root, "cli", "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", main, "controls", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("entra-baseline controls", function () {
  this.timeout(60_000);

  it("lists every control as JSON", () => {
    const { status, stdout } = run("--json");
    expect(status).to.equal(0);
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).to.deep.equal(controls.map(({ id }) => id));
  });

  it("shows one control's page", () => {
    const { status, stdout } = run("show", "eb-xt-01v1");
    expect(status).to.equal(0);
    expect(stdout).to.equal(controlPage(findControl("EB-XT-01v1")));
  });

  it("shows one control as JSON", () => {
    expect(JSON.parse(run("show", "EB-XT-01v1", "--json").stdout)).to.include({
      id: "EB-XT-01v1",
      severity: "critical",
    });
  });

  it("says of a tenant file, for each control, how it stands to it", () => {
    const { status, stdout } = run("--tenant", "stacks/Pulumi.contoso.yaml");
    expect(status).to.equal(0);
    const found = new Map(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t") as [string, string]),
    );
    expect([...found.keys()]).to.deep.equal(controls.map(({ id }) => id));
    expect(Object.fromEntries(found)).to.include({
      "EB-XT-01v1": "met",
      "EB-CA-01v1": "staged",
      "EB-CA-05v1": "leftOut",
      "EB-CA-18v1": "notLicensed",
      "EB-CA-20v1": "byHand",
      "EB-AM-03v1": "accepted",
      "EB-PIM-07v1": "unknown",
    });
  });

  it("says the same as JSON", () => {
    const { stdout } = run("--json", "--tenant", "stacks/Pulumi.fabrikam.yaml");
    const found = JSON.parse(stdout) as { control: { id: string }; status: string; reasons: string[] }[];
    expect(found.find(({ control }) => control.id === "EB-CA-01v1")).to.deep.include({
      status: "met",
      reasons: ["An enforced policy asks MFA of all six types, for every app."],
    });
  });

  it("exits with 2, when the tenant file isn't there", () => {
    const { status, stderr } = run("--tenant", "stacks/Pulumi.nobody.yaml");
    expect(status).to.equal(2);
    expect(stderr).to.contain("stacks/Pulumi.nobody.yaml does not exist; expected a stack file");
  });

  it("suggests the nearest id and exits with 2, when a control doesn't exist", () => {
    const { status, stdout, stderr } = run("show", "EB-XT-1v1");
    expect(status).to.equal(2);
    expect(stdout).to.equal("");
    expect(stderr).to.contain('entra-baseline: control "EB-XT-1v1" does not exist; did you mean EB-XT-01v1?');
  });
});
