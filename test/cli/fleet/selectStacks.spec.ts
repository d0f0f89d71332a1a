import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findProject, type Project } from "../../../tenant/findProject";
import { selectStacks, type StackChoice } from "../../../cli/fleet/selectStacks";
import { UsageError } from "../../../cli/UsageError";
import { rejection } from "../../support/rejection";

describe("selectStacks", () => {
  let root: string;
  let directory: string;

  /** A repository whose first commit has a project with three stacks, in a folder of it. */
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
    directory = path.join(root, "infra");
    write("Pulumi.yaml", "name: p\nruntime: nodejs\nstackConfigDir: stacks\n");
    write("index.ts", "export {};\n");
    for (const stack of ["contoso", "fabrikam", "northwind"]) write(`stacks/Pulumi.${stack}.yaml`, "config: {}\n");
    git("init", "--quiet", "--initial-branch", "main");
    commit("first");
    git("checkout", "--quiet", "-b", "change");
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  }
  function git(...args: string[]): void {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...identity, ...args], { cwd: root, stdio: "pipe" });
  }
  function commit(message: string): void {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  }
  const project = (): Project => findProject(path.join(directory, "stacks"));
  const stacks = async (choice: StackChoice): Promise<string[]> => (await selectStacks(project(), choice)).stacks;
  const refusal = async (choice: StackChoice): Promise<string> => {
    const error = await rejection(selectStacks(project(), choice));
    expect(error).to.be.instanceOf(UsageError);
    return error.message;
  };

  it("takes all stacks that have a file, or those named, once each", async () => {
    expect(await stacks({ all: true })).to.deep.equal(["contoso", "fabrikam", "northwind"]);
    expect(await stacks({ stack: ["northwind", " contoso", "northwind"] })).to.deep.equal(["northwind", "contoso"]);
  });

  it("refuses a stack without a file, and suggests the nearest", async () => {
    expect(await refusal({ stack: ["contosso"] }))
      .to.contain('"contosso" has no file')
      .and.to.contain("Did you mean contoso?");
    expect(await refusal({ stack: ["z"] })).to.contain("There are: contoso, fabrikam, northwind.");
    expect(await refusal({ stack: [""] })).to.contain("names no stack");
  });

  it("refuses to guess, when it isn't said which stacks", async () => {
    expect(await refusal({})).to.contain("--stack contoso,fabrikam, --all or --changed-since");
    expect(await refusal({ all: true, stack: ["contoso"] })).to.contain("found 2");
  });

  it("takes the stacks whose files changed, committed or not", async () => {
    write("stacks/Pulumi.fabrikam.yaml", "config: {a: b}\n");
    commit("change fabrikam");
    write("stacks/Pulumi.northwind.yaml", "config: {a: c}\n");
    write("stacks/Pulumi.adatum.yaml", "config: {}\n");
    expect(await stacks({ changedSince: "main" })).to.deep.equal(["adatum", "fabrikam", "northwind"]);
  });

  it("takes all stacks, when what is common to them changed", async () => {
    write("index.ts", "export const a = 1;\n");
    const { stacks, notes } = await selectStacks(project(), { changedSince: "main" });
    expect(stacks).to.have.length(3);
    expect(notes).to.deep.equal(["All stacks: index.ts changed since main."]);
  });

  it("takes none, when only other folders, pipelines and documents changed, or only the base branch", async () => {
    write("README.md", "# p\n");
    for (const folder of [".github/workflows", ".azure-pipelines"]) {
      mkdirSync(path.join(directory, folder), { recursive: true });
      write(`${folder}/drift.yml`, "");
    }
    writeFileSync(path.join(root, "other.txt"), "");
    commit("document");
    git("checkout", "--quiet", "main");
    write("stacks/Pulumi.contoso.yaml", "config: {a: d}\n");
    commit("change contoso on the base branch");
    git("checkout", "--quiet", "change");
    expect(await stacks({ changedSince: "main" })).to.deep.equal([]);
  });

  it("says that a removed stack is not looked at", async () => {
    rmSync(path.join(directory, "stacks/Pulumi.contoso.yaml"));
    const { stacks, notes } = await selectStacks(project(), { changedSince: "main" });
    expect(stacks).to.deep.equal([]);
    expect(notes[0]).to.contain("Pulumi.contoso.yaml was removed since main");
  });

  it("says what to do, when git doesn't know the ref", async () => {
    expect(await refusal({ changedSince: "nowhere" }))
      .to.contain('since "nowhere"')
      .and.to.contain("fetch-depth: 0");
    expect(await refusal({ changedSince: "--output=x" })).to.contain('since "--output=x"');
  });
});
