import { expect } from "chai";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { json } from "../../../cli/report/json";
import type { Report } from "../../../cli/report/model";
import { cli } from "../../support/cli";
import { change, differs, reportOf, resource, same } from "../../support/reports";

describe("entra-baseline matrix and report merge", function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
    mkdirSync(path.join(folder, "stacks"));
    write("Pulumi.yaml", "name: p\nruntime: nodejs\nstackConfigDir: stacks\n");
    for (const stack of ["a", "b", "c", "d", "e"]) write(`stacks/Pulumi.${stack}.yaml`, "config: {}\n");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
  const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");

  it("shares stacks out, and merges what came back in every format", () => {
    const { status, stdout } = cli(folder, "matrix", "--all", "--shards", "2");
    expect(status).to.equal(0);
    expect(stdout.trimEnd()).not.to.contain("\n");
    const jobs = (JSON.parse(stdout) as { include: { shard: number; stacks: string }[] }).include;
    expect(jobs.map(({ shard }) => shard)).to.deep.equal([1, 2]);
    expect(jobs.flatMap(({ stacks }) => stacks.split(",")).sort()).to.deep.equal(["a", "b", "c", "d", "e"]);

    write("matrix.json", stdout);
    for (const { shard, stacks } of jobs) write(`${shard}.json`, json(reportOf(...stacks.split(",").map(same))));
    const formats = ["json", "markdown", "html", "sarif", "junit"].flatMap((name) => [`--${name}`, `all.${name}`]);
    const merged = cli(folder, "report", "merge", "1.json", "2.json", "--matrix", "matrix.json", ...formats);
    expect(merged.status, merged.stderr).to.equal(0);
    expect((JSON.parse(read("all.json")) as Report).tenants).to.have.length(5);
    expect(read("all.markdown")).to.contain("5 tenants: 5 the same");
    expect(read("all.html")).to.contain("<title>5 tenants: 5 the same");
    expect(JSON.parse(read("all.sarif"))).to.have.property("version", "2.1.0");
    expect(read("all.junit")).to.contain('tests="5"');
  });

  it("makes a job of each ring, for both CI systems", () => {
    const tenant = ["displayName: E", "tenantId: 00000000-0000-4000-8000-00000000000e", "kind: customer", "ring: 1"];
    write(
      "stacks/Pulumi.e.yaml",
      ["config:", "  entra-baseline:tenant:", ...tenant.map((line) => `    ${line}`)].join("\n"),
    );
    const matrix = (...args: string[]) =>
      JSON.parse(cli(folder, "matrix", "--all", "--rings", ...args).stdout) as unknown;
    expect(matrix()).to.deep.equal({
      include: [
        { ring: 0, stacks: "a,b,c,d" },
        { ring: 1, stacks: "e" },
      ],
    });
    expect(matrix("--for", "azure")).to.deep.equal({
      ring0: { ring: "0", stacks: "a,b,c,d" },
      ring1: { ring: "1", stacks: "e" },
    });
  });

  it("asks what the jobs are for, when that is not said or said twice", () => {
    for (const args of [[], ["--rings", "--shards", "2"]]) {
      const { status, stderr } = cli(folder, "matrix", "--all", ...args);
      expect(status).to.equal(2);
      expect(stderr).to.contain("--shards <n>").and.to.contain("--rings");
    }
  });

  it("names what a shard that never reported was to look at, and ends with 8", () => {
    write("matrix.json", cli(folder, "matrix", "--stack", "a,b", "--shards", "1", "--for", "azure").stdout);
    write("1.json", json(reportOf(differs("a", resource("a", change())))));
    write("2.json", "{");
    const { status, stdout, stderr } = cli(folder, "report", "merge", "1.json", "2.json", "--matrix", "matrix.json");
    expect(status).to.equal(8);
    expect(stdout).to.contain("b: not reported").and.to.contain("2 tenants: 1 differs, 1 could not be read");
    expect(stderr).to.contain("2.json is no report");
  });

  it("fails for a file that is no report, when nothing else is missing", () => {
    write("1.json", json(reportOf(same("a"))));
    write("2.json", '{"format":"entra-baseline/report/2"}');
    const { status, stderr } = cli(folder, "report", "merge", "1.json", "2.json");
    expect(status).to.equal(2);
    expect(stderr).to.contain("2.json is no report").and.to.contain("entra-baseline/report/1");
  });

  it("asks for reports, when there are none", () => {
    const { status, stderr } = cli(folder, "report", "merge");
    expect([status, stderr]).to.deep.equal([
      2,
      "entra-baseline: Say which reports to merge, found none; --matrix makes it known what they should tell of.\n",
    ]);
  });
});
