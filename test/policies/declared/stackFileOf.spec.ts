import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { stackFileOf } from "../../../policies/declared/stackFileOf";

describe("stackFileOf", () => {
  let root: string;
  const write = (name: string, text: string): string => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };

  beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), "entra-baseline-stack-"))));
  afterEach(() => rmSync(root, { recursive: true }));

  it("finds the file beside Pulumi.yaml, from a folder below it", () => {
    write("Pulumi.yaml", "name: demo\nruntime: nodejs\n");
    const file = write("Pulumi.dev.yaml", "config: {}\n");
    mkdirSync(path.join(root, "src"));
    expect(stackFileOf("dev", "demo", [path.join(root, "src")])).to.equal(file);
  });

  it("finds it in stackConfigDir, and in a later folder when an earlier one is another project's", () => {
    write("other/Pulumi.yaml", "name: other\nruntime: nodejs\n");
    write("other/Pulumi.dev.yaml", "config: {}\n");
    write("demo/Pulumi.yaml", "name: demo\nruntime: nodejs\nstackConfigDir: stacks\n");
    const file = write("demo/stacks/Pulumi.dev.yml", "config: {}\n");
    expect(stackFileOf("dev", "demo", [path.join(root, "other"), path.join(root, "demo")])).to.equal(file);
  });

  it("finds none of another stack, of another project, or where there is no project", () => {
    write("Pulumi.yaml", "name: demo\nruntime: nodejs\n");
    write("Pulumi.dev.yaml", "config: {}\n");
    expect(stackFileOf("prod", "demo", [root])).to.equal(undefined);
    expect(stackFileOf("dev", "another", [root])).to.equal(undefined);
    expect(stackFileOf("dev", "demo", [path.parse(root).root])).to.equal(undefined);
  });
});
