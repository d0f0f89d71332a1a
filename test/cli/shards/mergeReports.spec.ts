import { expect } from "chai";
import { exitCode } from "../../../cli/report/exitCode";
import type { Report, TenantResult } from "../../../cli/report/model";
import { mergeReports } from "../../../cli/shards/mergeReports";
import { change, differs, reportOf, resource, same } from "../../support/reports";

const changed = differs("b", resource("b", change()));
const at = (file: string, ...tenants: TenantResult[]) => ({ file, report: reportOf(...tenants) });
const shard = (number: number, of: number, ...tenants: TenantResult[]) => ({
  file: `${number}.json`,
  report: { ...reportOf(...tenants), shard: { number, of, fleet: ["a", "b", "c"] } } as Report,
});
const outcomes = ({ tenants }: Report) =>
  tenants.map((tenant) => [tenant.stack, tenant.outcome === "unreadable" ? tenant.failure.kind : tenant.outcome]);

describe("mergeReports", () => {
  it("makes one report of several, as if it had been one run", () => {
    const merged = mergeReports([at("1.json", same("a")), at("2.json", changed)], { stacks: ["a", "b"] });
    expect(merged).to.deep.equal(reportOf(same("a"), changed));
  });

  it("is as recent as the last of them", () => {
    const [early, late] = ["2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"];
    const files = [late, early].map((finishedAt, index) => ({
      file: `${index}`,
      report: { ...reportOf(same(`${index}`)), finishedAt },
    }));
    expect(mergeReports(files, {}).finishedAt).to.equal(late);
  });

  it("names and fails what the matrix has and nobody reported", () => {
    const merged = mergeReports([at("1.json", changed)], { stacks: ["a", "b", "c"] });
    expect(outcomes(merged)).to.deep.equal([
      ["b", "differs"],
      ["a", "unreported"],
      ["c", "unreported"],
    ]);
    expect(exitCode(merged)).to.equal(8);
    expect(exitCode(mergeReports([], { stacks: ["a"] }))).to.equal(8);
  });

  it("names what a missing share was to look at, from any other share", () => {
    const merged = mergeReports([shard(1, 3, same("a")), shard(3, 3)], { shards: 3 });
    expect(outcomes(merged)).to.deep.equal([
      ["a", "same"],
      ["b", "unreported"],
      ["c", "unreported"],
    ]);
    const whole = mergeReports([shard(1, 2, same("a"), changed), shard(2, 2, same("c"))], { shards: 2 });
    expect(outcomes(whole).map(([stack]) => stack)).to.deep.equal(["a", "b", "c"]);
    expect(exitCode(whole)).to.equal(7);
  });

  it("refuses shares of another run, when it can't tell what is missing", () => {
    const merge = (...files: Parameters<typeof mergeReports>[0]) => mergeReports(files, { shards: 2 });
    expect(() => merge(shard(1, 3))).to.throw("1.json: expected one of 2 shards, found shard 1/3");
    expect(() => merge(at("x.json", same("a")))).to.throw(
      "x.json: expected one of 2 shards, found a report made without",
    );
    expect(() => merge()).to.throw("Expected the reports of 2 shards, found none");
  });

  it("refuses two reports of one stack, and of different operations", () => {
    expect(() => mergeReports([at("1.json", same("a")), at("2.json", same("a"))], {})).to.throw(
      '1.json and 2.json both tell of "a"',
    );
    const scan = { file: "s.json", report: { ...reportOf(same("b")), operation: "scan" as const } };
    expect(() => mergeReports([at("1.json", same("a")), scan], {})).to.throw("found preview and scan");
  });
});
