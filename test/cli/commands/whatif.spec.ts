import { expect } from "chai";
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Emulator } from "../../../emulator";
import { contoso, startSandbox } from "../../support/sandbox";

const root = path.resolve(__dirname, "../../..");
const tsx = `file://${require.resolve("tsx")}`;
const amal = "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";

/** The command as a user runs it, on a tenant of the emulator, without an engine. */
describe("entra-baseline whatif", function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let directory: string;

  before(async () => {
    emulator = await startSandbox();
    directory = mkdtempSync(path.join(tmpdir(), "entra-whatif-"));
    mkdirSync(path.join(directory, "stacks"));
    writeFileSync(path.join(directory, "Pulumi.yaml"), "name: baseline\nruntime: nodejs\nstackConfigDir: stacks\n");
    const file = "Pulumi.contoso.yaml";
    copyFileSync(path.join(root, "stacks", file), path.join(directory, "stacks", file));
  });
  after(async () => {
    await emulator?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  async function whatif(args: string[], environment: Record<string, string> = emulator.environment(contoso)) {
    const child = spawn(
      process.execPath,
      ["--import", tsx, path.join(root, "cli", "main.ts"), "whatif", "--stack", "contoso", ...args],
      { cwd: directory, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] },
    );
    let [out, problems] = ["", ""];
    child.stdout.on("data", (text) => (out += String(text)));
    child.stderr.on("data", (text) => (problems += String(text)));
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return { code, out, problems };
  }

  const signIn = ["--as", "member", "--user", amal, "--app", "exchangeOnline", "--platform", "windows"];

  it("decides by the tenant as it is, and finds Graph of the same opinion", async () => {
    const { code, out, problems } = await whatif([...signIn, "--present", "password", "--json", "--verify"]);
    expect(code, problems).to.equal(0);
    const answer = JSON.parse(out);
    expect(answer).to.deep.include({ moment: "live", disagreements: [] });
    expect(answer.outcome.verdict).to.equal("granted");
    expect(answer.signIn.identity.userId).to.equal(amal);
  });

  it("says so in words", async () => {
    const { out } = await whatif(["--as", "serviceProvider", "--home", "Fabrikam", "--app", "MicrosoftAdminPortals"]);
    expect(out).to.contain("Granted: every policy that applies is satisfied.");
    expect(out).to.contain("Cross-tenant access: allowed. The partner entry has isServiceProvider true.");
  });

  const refused: [why: string, args: string[], code: number, message: RegExp][] = [
    ["--verify of anything but the live tenant", [...signIn, "--state", "--verify"], 2, /--verify goes with --live/],
    ["two moments", [...signIn, "--state", "--plan"], 2, /one of --live, --state and --plan/],
    ["a sign-in that contradicts itself", [...signIn, "--home", "Fabrikam"], 2, /has its home here/],
  ];
  for (const [why, args, code, message] of refused) {
    it(`refuses ${why}`, async () => {
      const found = await whatif(args);
      expect(found.code).to.equal(code);
      expect(found.problems).to.match(message);
    });
  }

  it("ends with 3, without a stack trace, when nobody can sign in", async () => {
    const wrong = { ...emulator.environment(contoso), ARM_CLIENT_SECRET: "another-secret" };
    const { code, problems } = await whatif(signIn, wrong);
    expect(code).to.equal(3);
    expect(problems).to.not.match(/^\s+at /m);
  });
});
