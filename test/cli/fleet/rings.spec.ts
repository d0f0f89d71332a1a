import { expect } from "chai";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ringsOf, ringsUpTo } from "../../../cli/fleet/rings";
import { RolloutRecord } from "../../../cli/fleet/RolloutRecord";
import { UsageError } from "../../../cli/UsageError";
import { findProject, type Project } from "../../../tenant/findProject";

describe("rings of a project", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
    mkdirSync(path.join(directory, "stacks"));
    writeFileSync(path.join(directory, "Pulumi.yaml"), "name: p\nruntime: nodejs\nstackConfigDir: stacks\n");
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  let count = 0;
  function tenant(stack: string, ring: string): void {
    const tenantId = `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`;
    const lines = ["displayName: Some", `tenantId: ${tenantId}`, "kind: customer", ring];
    const text = `config:\n  entra-baseline:tenant:\n${lines.map((line) => `    ${line}\n`).join("")}`;
    writeFileSync(path.join(directory, "stacks", `Pulumi.${stack}.yaml`), text);
  }
  const project = (): Project => findProject(directory);

  describe("ringsOf", () => {
    it("parts the stacks by the ring of their tenants, ring 0 being the default", () => {
      tenant("a", "ring: 1");
      tenant("b", "");
      tenant("c", "ring: 1");
      expect(ringsOf(project(), ["a", "b", "c"])).to.deep.equal([
        { number: 0, stacks: ["b"] },
        { number: 1, stacks: ["a", "c"] },
      ]);
      expect(ringsOf(project(), ["c"])).to.deep.equal([{ number: 1, stacks: ["c"] }]);
    });

    it("refuses a ring with a hole before it, and names the file and the remedy", () => {
      tenant("a", "");
      tenant("b", "ring: 2");
      expect(() => ringsOf(project(), ["a", "b"])).to.throw(
        UsageError,
        /Pulumi\.b\.yaml: found ring 2, and no tenant in ring 1; .* Write ring: 1 there/,
      );
    });

    it("puts a tenant whose file can't be read in the first ring, where it fails before others are touched", () => {
      tenant("a", "");
      writeFileSync(path.join(directory, "stacks", "Pulumi.b.yaml"), "config: [");
      expect(ringsOf(project(), ["a", "b"])).to.deep.equal([{ number: 0, stacks: ["a", "b"] }]);
    });
  });

  describe("ringsUpTo", () => {
    const rings = [0, 2, 3].map((number) => ({ number, stacks: [`t${number}`] }));

    it("takes one ring and those before it", () => expect(ringsUpTo(rings, 2)).to.deep.equal(rings.slice(0, 2)));

    it("refuses a ring in which none of the tenants is, and says which there are", () =>
      expect(() => ringsUpTo(rings, 1)).to.throw(UsageError, "--ring 1: expected a ring of the tenants asked for"));
  });

  describe("RolloutRecord", () => {
    it("remembers what is done until a rollout is begun anew", () => {
      tenant("a", "");
      RolloutRecord.begin(project()).add("a");
      expect(RolloutRecord.resume(project()).has("a")).to.equal(true);
      RolloutRecord.begin(project());
      expect(RolloutRecord.resume(project()).has("a")).to.equal(false);
    });

    it("takes a tenant as not done, when its file has changed since", () => {
      tenant("a", "");
      RolloutRecord.begin(project()).add("a");
      tenant("a", "ring: 0");
      expect(RolloutRecord.resume(project()).has("a")).to.equal(false);
    });

    it("refuses to go on with nothing, or with what is no record", () => {
      expect(() => RolloutRecord.resume(project())).to.throw(UsageError, /no rollout to go on with/);
      RolloutRecord.begin(project());
      writeFileSync(path.join(directory, ".entra-baseline", "rollout.json"), "{");
      expect(() => RolloutRecord.resume(project())).to.throw(UsageError, /found no record of a rollout/);
    });
  });
});
