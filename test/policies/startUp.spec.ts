import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";

const root = path.resolve(__dirname, "../..");

/** Starts the pack, then prints which modules it has loaded, and what it gets of the SDK beyond them. */
const script = `
require("./policies/index.ts");
const loaded = Object.keys(require.cache);
const config = typeof require("@pulumi/pulumi").Config;
console.log(JSON.stringify({ loaded, config }));
setTimeout(() => process.exit(0), 500);
`;

describe("The start of the pack", function () {
  this.timeout(60_000);

  it("prints the port, and loads neither the whole Pulumi SDK nor what only some programs need", async () => {
    const args = ["--import", `file://${require.resolve("tsx")}`, "--eval", script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 16 * 1024 * 1024 });
    const lines = stdout.trim().split("\n");
    const { loaded, config } = JSON.parse(lines.find((line) => line.startsWith("{"))!) as {
      loaded: string[];
      config: string;
    };
    expect(lines.filter((line) => /^\d+$/.test(line))).to.have.length(1);

    const inRoot = loaded.map((file) => path.relative(root, file).split(path.sep).join("/"));
    const heavy =
      /^(tenant\/(?!schema)|graph|whatif|survey|watch|impact|planned)\/|@pulumi\/pulumi\/(automation|runtime\/closure)|\/typescript\/|\/yaml\//;
    expect(inRoot.filter((file) => heavy.test(file))).to.deep.equal([]);
    expect(inRoot).to.include("policies/rules/index.ts");
    // Whatever else is asked of the SDK is there all the same.
    expect(config).to.equal("function");
  });
});
