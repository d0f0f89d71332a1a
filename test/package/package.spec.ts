import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { type Emulator } from "../../emulator";
import { findEngine } from "../../engine/findEngine";
import { workspaceEnvironment } from "../../engine/workspace";
import { contoso, northwind, startSandbox } from "../support/sandbox";

const root = path.resolve(__dirname, "../..");
const run = promisify(execFile);

/** Somebody else's program: two components alone, with a provider of its own, in plain JavaScript. */
const program = `
const { CrossTenantAccess, GuestAccess, entra } = require("entra-baseline");

const provider = new entra.Provider("contoso", { tenantId: ${JSON.stringify(contoso)} });
const opts = { providers: [provider] };
new CrossTenantAccess("access", {
  partners: [{ tenantId: ${JSON.stringify(northwind)}, collaboration: { inbound: { users: "all", applications: ["Office365"] } } }],
}, opts);
new GuestAccess("guests", {}, opts);

exports.loadedAzuread = Object.keys(require.cache).some((file) => /azuread.index\\.js$/.test(file));
`;

const project = `name: network
runtime:
  name: nodejs
  options:
    typescript: false
main: index.js
`;

describe("The package in a project of somebody else's", function () {
  this.timeout(300_000);
  let directory: string;
  let emulator: Emulator;
  let environment: NodeJS.ProcessEnv;

  const npm = (cwd: string, ...args: string[]) => run("npm", [...args, "--no-fund", "--no-audit"], { cwd });
  const pulumi = (...args: string[]) =>
    run("pulumi", [...args, "--stack", "contoso", "--non-interactive"], { cwd: directory, env: environment });

  before(async () => {
    const temporary = mkdtempSync(path.join(tmpdir(), "entra-baseline-package-"));
    directory = path.join(temporary, "network");
    mkdirSync(directory);
    writeFileSync(path.join(directory, "Pulumi.yaml"), project);
    writeFileSync(path.join(directory, "index.js"), program);
    writeFileSync(path.join(directory, "package.json"), JSON.stringify({ name: "network", private: true }));

    const { stdout } = await npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", temporary);
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    const { version } = JSON.parse(
      readFileSync(path.join(root, "node_modules/@pulumi/pulumi/package.json"), "utf8"),
    ) as {
      version: string;
    };
    await npm(directory, "install", "--prefer-offline", path.join(temporary, filename), `@pulumi/pulumi@${version}`);

    emulator = await startSandbox();
    const engine = await findEngine();
    environment = {
      ...process.env,
      ...workspaceEnvironment(engine, {
        stateDirectory: path.join(temporary, "state"),
        homeDirectory: path.join(temporary, "home"),
        passphrase: "test",
        downloadPlugins: false,
      }),
      ...emulator.environment(contoso),
    };
  });

  after(async () => {
    await emulator?.close();
    if (directory) rmSync(path.dirname(directory), { recursive: true, force: true, maxRetries: 3 });
  });

  it("says what to do before the engine fails, when Pulumi.yaml does not name the provider", async () => {
    await run("pulumi", ["stack", "init", "contoso"], { cwd: directory, env: environment });
    const failure = await pulumi("preview").catch((error: { stdout: string }) => error);
    expect(failure.stdout).to.contain("npx entra-baseline add-provider");
  });

  it("gets its provider named by add-provider", async () => {
    await run("npx", ["entra-baseline", "add-provider"], { cwd: directory });
    expect(readFileSync(path.join(directory, "Pulumi.yaml"), "utf8")).to.equal(
      `${project}plugins:\n  providers:\n    - name: entra\n      path: node_modules/entra-baseline/provider\n`,
    );
  });

  it("deploys two components alone, without loading the azuread package", async () => {
    const { stdout } = await pulumi("up", "--yes", "--skip-preview");
    expect(stdout).to.match(/loadedAzuread: false/);
    const settings = emulator.control.get(contoso, "/policies/authorizationPolicy") as Record<string, unknown>;
    expect(settings.allowInvitesFrom).to.equal("adminsAndGuestInviters");
  });

  it("has nothing left to do in a second preview, with and without refresh", async () => {
    await pulumi("preview", "--expect-no-changes");
    await pulumi("preview", "--expect-no-changes", "--refresh");
  });

  it("brings the guardrails, which find nothing wrong with it", async () => {
    const pack = path.join(directory, "node_modules/entra-baseline/policies/entra-guardrails");
    const { stdout } = await pulumi("preview", "--policy-pack", pack);
    expect(stdout).to.match(/✅ entra-guardrails@v\d/);
  });

  it("imports an existing partner entry", async () => {
    const partner = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
    const args = ["entra:index:CrossTenantAccessPartner", "fabrikam", partner, "--generate-code=false", "--yes"];
    await pulumi("import", ...args, "--protect=false");
    const { stdout } = await pulumi("stack", "export");
    const { deployment } = JSON.parse(stdout) as { deployment: { resources: { id?: string; inputs?: object }[] } };
    expect(deployment.resources.find(({ id }) => id === partner)?.inputs).to.include({ isServiceProvider: true });
  });

  it("destroys: partners are taken off, what was closed stays closed", async () => {
    await pulumi("destroy", "--yes");
    expect(() => emulator.control.get(contoso, `/policies/crossTenantAccessPolicy/partners/${northwind}`)).to.throw(
      "404",
    );
    const settings = emulator.control.get(contoso, "/policies/authorizationPolicy") as Record<string, unknown>;
    expect(settings.allowInvitesFrom).to.equal("adminsAndGuestInviters");
  });
});
