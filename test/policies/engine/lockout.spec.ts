import path from "node:path";
import { expect } from "chai";
import { findEngine } from "../../../engine/findEngine";
import { Sandbox } from "../../../sandbox/Sandbox";
import { underGuardrails } from "../../support/policyPack";
import { contoso, writes } from "../../support/sandbox";

const checkout = path.resolve(__dirname, "../../..");
const breakGlassGroup = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
const policies = "/identity/conditionalAccess/policies";

/** An enforced block of everyone but one user, for some clients. */
const block = (name: string, clients: string) => ({
  displayName: name,
  state: "enabled",
  conditions: {
    applications: { includeApplications: ["All"] },
    clientAppTypes: [clients],
    users: { includeUsers: ["All"], excludeUsers: ["2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f"] },
  },
  grantControls: { operator: "OR", builtInControls: ["block"] },
});

/** A program with such a block; `users` is code. */
const program = (clients: string, users: string) => `
const azuread = require("@pulumi/azuread");
const group = new azuread.Group("group", { displayName: "Not break-glass", securityEnabled: true });
new azuread.ConditionalAccessPolicy("block", {
  displayName: "Block",
  state: "enabled",
  conditions: {
    applications: { includedApplications: ["All"] },
    clientAppTypes: ["${clients}"],
    users: { includedUsers: ["All"], ${users} },
  },
  grantControls: { operator: "OR", builtInControls: ["block"] },
});
`;
const browsers = program("browser", 'excludedUsers: ["2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f"]');
const everythingButSomebody = program("all", "excludedUsers: [group.objectId]");

/** Nothing but the proof; one more rule has to be on for the engine to show any inputs. */
const proofOnly = (settings: object = {}) => ({
  all: "disabled",
  "no-client-secrets": "advisory",
  "no-lockout": { enforcementLevel: "mandatory", breakGlassGroup, ...settings },
});

describe("The lockout proof on the real engine", function () {
  this.timeout(300_000);
  let sandbox: Sandbox;

  before(async function () {
    // A machine without an engine builds one first.
    this.timeout(15 * 60_000);
    sandbox = await Sandbox.open(await findEngine(), checkout);
  });
  beforeEach(() => {
    sandbox.emulator.control.reset();
    sandbox.emulator.control.setSettings({ throttling: false });
    sandbox.emulator.control.setLag(0);
  });
  after(() => sandbox?.close());

  let projects = 0;
  const stack = (program = browsers) =>
    sandbox.stack("test", contoso, sandbox.project(`lockout${++projects}`, program));

  it("passes a policy that leaves other clients open, and fails when the tenant's own policy closes those", async () => {
    const test = await stack();
    const alone = await underGuardrails(test, "preview", proofOnly());
    expect(alone.error).to.equal("");
    expect(alone.violations).to.deep.equal([]);

    const body = block("Apps", "mobileAppsAndDesktopClients");
    sandbox.emulator.control.send(contoso, { method: "POST", path: policies, body });
    sandbox.emulator.control.clearRequests();
    const together = await underGuardrails(test, "preview", proofOnly());
    expect(together.succeeded).to.equal(false);
    expect(together.violations).to.deep.equal(["mandatory no-lockout lockout1-test"]);
    expect(together.messages[0]).to.match(/No way in is left for .*\(break-glass\)/);
    expect(together.messages[0]).to.match(/"Apps" blocks this sign-in/);
    expect(writes(sandbox.emulator)).to.deep.equal([]);
  });

  it("says so when the tenant's own policies were not read", async () => {
    const run = await underGuardrails(await stack(), "preview", proofOnly({ live: "never" }));
    expect(run.violations).to.deep.equal([]);
    sandbox.emulator.control.setFaults([{ match: { path: "conditionalAccess/policies|batch$" }, status: 403 }]);
    const unread = await underGuardrails(await stack(), "preview", proofOnly());
    expect(unread.succeeded).to.equal(false);
    expect(unread.messages.join("\n")).to.match(
      /Nothing can be told, because the tenant's conditionalAccessPolicies could not be read/,
    );
  });

  it("refuses what can't be told before the update, unless it is to advise", async () => {
    const test = await stack(everythingButSomebody);
    const refused = await underGuardrails(test, "preview", proofOnly());
    expect(refused.succeeded).to.equal(false);
    expect(refused.messages[0]).to.match(/It can't be told whether a way in is left for/);
    const advised = await underGuardrails(test, "preview", proofOnly({ whileUnknown: "advise" }));
    expect(advised.error).to.equal("");
    expect(advised.violations).to.deep.equal([`advisory no-lockout lockout${projects}-test`]);
  });

  it("fails rather than proving nothing, when the engine shows it no inputs", async () => {
    const run = await underGuardrails(await stack(), "preview", { ...proofOnly(), "no-client-secrets": "disabled" });
    expect(run.succeeded).to.equal(false);
    expect(run.messages[0]).to.match(/Nothing can be proven/);
  });
});
