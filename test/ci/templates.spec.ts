import { expect } from "chai";
import type { Command } from "commander";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { commands } from "../../cli/commands";
import { matrix } from "../../cli/shards/matrix";

const folder = path.resolve(__dirname, "../../ci");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yml") && !path.basename(file).startsWith("."))
  .sort();
const workflows = files.filter((file) => file.includes("workflows"));
const azure = files.filter((file) => file.startsWith("azure-pipelines"));
const text = (file: string): string => readFileSync(path.join(folder, file), "utf8");

interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  uses?: string;
}
const jobsOf = (file: string) => Object.entries((parse(text(file)) as { jobs: Record<string, Job> }).jobs);

/** Every line in which a template runs the command line, as words. */
function calls(file: string): string[][] {
  const folded = text(file).replace(/\\\n\s*/g, " ");
  const direct = [...folded.matchAll(/entra-baseline (?=[a-z])(.*)$/gm)].flatMap(([, line]) =>
    /npx --no-install/.test(folded.split(line!)[0]!.split("\n").pop()!) ? [line!] : [],
  );
  const byAction = [...folded.matchAll(/^( *)arguments: (?:>-\n((?:\1 +.*\n)+)|(.*))/gm)].map(
    ([, , block, line]) => block ?? line!,
  );
  return [...direct, ...byAction].map((call) =>
    call
      .replace(/\$\{\{[^}]*\}\}|"\$\{select\[@\]\}"/g, "<value>")
      .replace(/ \|\| .*| >\w.*/, "")
      .trim()
      .split(/\s+/),
  );
}

/** Finds the command that words name, and what in them it doesn't know. */
function unknownIn(words: readonly string[]): string[] {
  // A workflow's input says which one: preview, with the options that scan has too.
  const [first, ...rest] = words[0] === "<value>" ? ["scan", ...words.slice(1)] : words;
  let command: Command | undefined = commands[first!]?.();
  if (!command) return [first!];
  const sub: Command | undefined = command.commands.find((each) => each.name() === rest[0]);
  command = sub ?? command;
  const known = command.options.map(({ long }) => long);
  return rest.filter((word) => word.startsWith("--") && !known.includes(word));
}

/** Runs a linter over a copy of the templates, laid out as a repository has them. */
function lint(context: Mocha.Context, name: string, ...args: string[]): void {
  if (spawnSync(name, ["--version"]).status !== 0) {
    console.log(`      (${name} is not installed: skipped)`);
    context.skip();
  }
  const repository = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
  try {
    mkdirSync(path.join(repository, ".git"));
    cpSync(path.join(folder, "github"), path.join(repository, ".github"), { recursive: true });
    cpSync(path.join(folder, "azure-pipelines"), repository, { recursive: true });
    const { status, stdout, stderr } = spawnSync(name, args, { cwd: repository, encoding: "utf8" });
    expect(status, `${stdout}${stderr}`).to.equal(0);
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}

describe("CI templates", function () {
  this.timeout(60_000);

  it("are there for GitHub and Azure Pipelines", () => {
    expect(workflows).to.have.length(4);
    expect(azure.map((file) => path.basename(file))).to.deep.equal([
      "azure-pipelines.yml",
      "entra-baseline-apply.yml",
      "entra-baseline-fleet.yml",
      "entra-baseline-run.yml",
    ]);
  });

  for (const file of files) {
    describe(file, () => {
      it("calls commands that there are, with options that they have", () => {
        const found = calls(file);
        const runsAny = text(file).includes('"${arguments[@]}"');
        const callsOthers = file === path.join("azure-pipelines", "azure-pipelines.yml");
        if (!runsAny && !callsOthers) expect(found).not.to.be.empty;
        expect(found.flatMap(unknownIn)).to.deep.equal([]);
      });

      it("pins actions of others by commit, and says which version that is", () => {
        const used = [...text(file).matchAll(/uses: (.*)/g)].map(([, what]) => what!);
        const foreign = used.filter((what) => !what.startsWith("./"));
        for (const what of foreign) expect(what).to.match(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      });

      it("names no stored secret", () => expect(text(file)).not.to.match(/secrets\.|inherit|CLIENT_SECRET/));
    });
  }

  for (const file of workflows) {
    it(`${file} gives each job no more than it says, and a time to end`, () => {
      expect(parse(text(file))).to.have.deep.property("permissions", {});
      for (const [name, job] of jobsOf(file)) {
        expect(job.permissions, name).to.be.an("object");
        const writes = Object.entries(job.permissions!).flatMap(([what, may]) => (may === "write" ? what : []));
        expect(writes.length, name).to.be.at.most(1);
        expect(["id-token", "issues", "pull-requests"]).to.include.members(writes);
        if (!job.uses) expect(job["timeout-minutes"], name).to.be.a("number");
      }
    });
  }

  describe("of Azure Pipelines", () => {
    interface Template {
      parameters?: { name: string; default?: unknown }[];
    }
    /** Every object of a template that has some property. */
    function partsOf<Part>(file: string, property: keyof Part & string): Part[] {
      const found: Part[] = [];
      parse(text(file), (_key, value: unknown) => {
        if (typeof value === "object" && value !== null && property in value) found.push(value as Part);
        return value;
      });
      return found;
    }
    const parametersOf = (file: string) => (parse(text(file)) as Template).parameters ?? [];

    it("use each other with the parameters that there are, and no fewer than must be given", () => {
      const uses = azure.flatMap((file) =>
        partsOf<{ template: string; parameters: Record<string, object> }>(file, "template"),
      );
      expect(uses.map(({ template }) => template)).to.have.members([
        "entra-baseline-fleet.yml",
        "entra-baseline-fleet.yml",
        "entra-baseline-run.yml",
        "entra-baseline-run.yml",
      ]);
      for (const { template, parameters } of uses) {
        const given = Object.entries(parameters).flatMap(([name, value]) =>
          name.startsWith("${{") ? Object.keys(value) : name,
        );
        const declared = parametersOf(path.join("azure-pipelines", template));
        expect(declared.map(({ name }) => name)).to.include.members(given);
        const needed = declared.filter((parameter) => parameter.default === undefined).map(({ name }) => name);
        expect(given, template).to.include.members(needed);
      }
    });

    /** Runs a step's script beside a command that prints a matrix. */
    function runStep(name: string, printed: object, variables: Record<string, string>) {
      const steps = azure.flatMap((file) => partsOf<{ bash: string; displayName: string }>(file, "bash"));
      const { bash } = steps.find(({ displayName }) => displayName === name)!;
      const directory = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
      try {
        writeFileSync(path.join(directory, "npx"), `#!/bin/sh\necho '${JSON.stringify(printed)}'\n`, { mode: 0o755 });
        const env = { ...process.env, PATH: `${directory}:${process.env.PATH}`, ...variables };
        return spawnSync("bash", ["-c", bash], { cwd: directory, env, encoding: "utf8" });
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    }
    const sharesOf = (numbers: number[]) => numbers.map((number) => ({ number, stacks: [`tenant${number}`] }));

    it("share out, and say whether there is any tenant to look at", () => {
      const shareOut = (numbers: number[]) =>
        runStep("Share out", matrix("shard", sharesOf(numbers), "azure"), { SELECT: "--all", SHARDS: "4" }).stdout;
      expect(shareOut([1])).to.equal(
        '##vso[task.setvariable variable=matrix;isOutput=true]{"shard1":{"shard":"1","stacks":"tenant1"}}\n' +
          "##vso[task.setvariable variable=any;isOutput=true]true\n",
      );
      expect(shareOut([])).to.include("variable=any;isOutput=true]false");
    });

    const compareRings = (inFiles: number[], inPipeline: string) =>
      runStep("Compare the rings", matrix("ring", sharesOf(inFiles), "azure"), { RINGS: inPipeline });

    it("go on, when the pipeline updates the rings of the tenant files", () => {
      expect(compareRings([0, 1, 2], "0 1 2")).to.include({ status: 0, stdout: "" });
    });

    it("end before the first update, when a ring would be left out or isn't there", () => {
      for (const rings of ["0 1", "0 1 2 3", "1 0 2"]) {
        const { status, stdout } = compareRings([0, 1, 2], rings);
        expect(status).to.equal(1);
        expect(stdout).to.include("type=error").and.include("rings 0 1 2").and.include(`updates ${rings}.`);
      }
    });
  });

  it("please actionlint, where it is installed", function () {
    lint(this, "actionlint");
  });

  it("please zizmor, where it is installed", function () {
    lint(this, "zizmor", "--offline", "--no-progress", "--config", path.join(folder, ".zizmor.yml"), ".github");
  });

  it("please yamllint, where it is installed", function () {
    lint(this, "yamllint", "--strict", "-c", path.join(folder, ".yamllint.yml"), ".");
  });
});
