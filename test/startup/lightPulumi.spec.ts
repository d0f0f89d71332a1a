import { expect } from "chai";
import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Runs a script in a process of its own, which has loaded nothing yet, and reads what it prints. */
function run(script: string): unknown {
  const prelude = 'require("./startup/lightPulumi"); const pulumi = require("@pulumi/pulumi");';
  const printed = execFileSync(process.execPath, ["--import", "tsx", "--eval", prelude + script], {
    cwd: root,
    encoding: "utf8",
  });
  return JSON.parse(printed);
}

describe("lightPulumi", function () {
  this.timeout(60_000);

  it("keeps Pulumi's SDK from loading a compiler and a package manager that nobody asks for", () => {
    const loaded = run(
      "console.log(JSON.stringify(Object.values(require.cache).map((one) => one.children.length && one.id)))",
    );
    expect(loaded).to.be.an("array").that.is.not.empty;
    expect(loaded).to.satisfy((files: string[]) => files.some((file) => /@pulumi.pulumi.index\.js$/.test(file)));
    expect((loaded as string[]).filter((file) => /typescript\.js$|arborist/.test(file))).to.deep.equal([]);
  });

  it("has both there for a program that serializes a function, or packs its modules", () => {
    const text = run(`
      const factor = 3;
      pulumi.runtime.serializeFunction((value) => value * factor)
        .then(({ text }) => console.log(JSON.stringify(text)));
    `);
    expect(text).to.contain("value * factor").and.to.contain("factor: 3");
    const paths = run(
      "pulumi.runtime.computeCodePaths().then((paths) => console.log(JSON.stringify([...paths.keys()])))",
    );
    expect(paths).to.satisfy((keys: string[]) => keys.some((key) => /node_modules.zod/.test(key)));
  });
});
