import { expect } from "chai";
import { existsSync } from "node:fs";
import path from "node:path";
import { pulumiCommand, workspaceEnvironment } from "../../engine/workspace";
import { FakeMachine } from "./fakeTools";

describe("workspaceEnvironment", () => {
  let machine: FakeMachine;

  beforeEach(() => (machine = new FakeMachine()));
  afterEach(() => machine.remove());

  const options = () => ({
    stateDirectory: path.join(machine.root, "my state"),
    homeDirectory: path.join(machine.root, "home"),
    passphrase: "open sesame",
    env: machine.env,
  });

  it("puts the engine first on PATH, then the plugins, then what was there", () => {
    const env = workspaceEnvironment({ directory: "/engine" }, { ...options(), pluginDirectories: ["/plugins"] });
    expect(env.PATH).to.equal(["/engine", "/plugins", machine.bin].join(path.delimiter));
  });

  it("makes the folders and gives the state's as a URL, whatever characters are in it", () => {
    const env = workspaceEnvironment({ directory: "/engine" }, options());
    expect(existsSync(options().stateDirectory)).to.equal(true);
    expect(existsSync(env.PULUMI_HOME!)).to.equal(true);
    expect(env.PULUMI_BACKEND_URL).to.match(/^file:\/\/\/.*\/my%20state$/);
    expect(env.PULUMI_CONFIG_PASSPHRASE).to.equal("open sesame");
  });

  it("empties the user's variables that would lead Pulumi elsewhere", () => {
    const env = { ...machine.env, PULUMI_STACK: "production", PULUMI_CONFIG_PASSPHRASE_FILE: "/x" };
    expect({ ...env, ...workspaceEnvironment({ directory: "/engine" }, { ...options(), env }) }).to.include({
      PULUMI_STACK: "",
      PULUMI_CONFIG_PASSPHRASE_FILE: "",
    });
  });

  it("lets Pulumi download plugins, unless told not to", () => {
    const variable = "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION";
    const engine = { directory: "/engine" };
    expect(workspaceEnvironment(engine, options())[variable]).to.equal("");
    expect(workspaceEnvironment(engine, { ...options(), downloadPlugins: false })[variable]).to.equal("true");
  });
});

describe("pulumiCommand", function () {
  let machine: FakeMachine;
  const { PATH } = process.env;

  before(function () {
    if (process.platform === "win32") this.skip();
  });
  beforeEach(() => (machine = new FakeMachine()));
  afterEach(() => {
    process.env.PATH = PATH;
    machine.remove();
  });

  it("runs the engine in a folder named bin by its path", async () => {
    machine.installPulumi("v3.255.0");
    const { command, version } = await pulumiCommand({ directory: machine.bin });
    expect(command).to.equal(path.join(machine.bin, "pulumi"));
    expect(version?.version).to.equal("3.255.0");
    expect(process.env.PATH).to.equal(PATH);
  });

  it("puts an engine in any other folder first on this process's PATH, once", async () => {
    const directory = path.join(machine.root, "engine");
    machine.installPulumi("v3.999.0", directory);
    await pulumiCommand({ directory });
    const { version } = await pulumiCommand({ directory });
    expect(version?.version).to.equal("3.999.0");
    expect(process.env.PATH).to.equal([directory, PATH].join(path.delimiter));
  });
});
