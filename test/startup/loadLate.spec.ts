import { expect } from "chai";
import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Runs a script in a process of its own, which has loaded nothing yet, and reads what it prints. */
function run(script: string): unknown {
  const prelude = 'require("./startup/loadLate"); const pulumi = require("@pulumi/pulumi");';
  const printed = execFileSync(process.execPath, ["--import", "tsx", "--eval", prelude + script], {
    cwd: root,
    encoding: "utf8",
  });
  return JSON.parse(printed);
}

const late = /typescript\.js$|arborist|pulumi.automation|zod.v4.locales.(?!en\.)/;

describe("loadLate", function () {
  this.timeout(60_000);

  it("loads no compiler, package manager, driver of engines or foreign language that nobody asks for", () => {
    const loaded = run(`
      require("zod");
      console.log(JSON.stringify(Object.values(require.cache).map((one) => one.children.length && one.id)));
    `);
    expect(loaded).to.be.an("array").that.is.not.empty;
    expect(loaded).to.satisfy((files: string[]) => files.some((file) => /@pulumi.pulumi.index\.js$/.test(file)));
    expect((loaded as string[]).filter((file) => late.test(file))).to.deep.equal([]);
  });

  it("has the compiler and the package manager there for a program that serializes a function, or packs its modules", () => {
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

  it("has Pulumi's automation there for a program that drives engines, by either of its names", () => {
    const same = run(`
      const { LocalWorkspace } = require("@pulumi/pulumi/automation");
      console.log(JSON.stringify([typeof LocalWorkspace.create, pulumi.automation.LocalWorkspace === LocalWorkspace]));
    `);
    expect(same).to.deep.equal(["function", true]);
  });

  it("has zod's other languages there for a program that speaks one", () => {
    const message = run(`
      const { z } = require("zod");
      const english = z.string().safeParse(1).error.issues[0].message;
      z.config(z.locales.de());
      console.log(JSON.stringify([english, z.string().safeParse(1).error.issues[0].message]));
    `);
    expect(message).to.deep.equal([
      "Invalid input: expected string, received number",
      "Ungültige Eingabe: erwartet string, erhalten Zahl",
    ]);
  });
});
