import { expect } from "chai";
import { unknown } from "../../../../provider/rpc";
import { turnMs } from "../../../../sandbox/standins/azuread/client/Backoff";
import { EchoGraph } from "./support/EchoGraph";
import { Program, settings } from "./support/Program";

const policy = "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy";
const group = "azuread:index/group:Group";

const message = (outcome: Promise<unknown>) => outcome.then(String, (error: Error) => error.message);

describe("AzureadStandin", () => {
  let graph: EchoGraph;

  beforeEach(() => {
    graph = new EchoGraph();
  });

  it("asks for the cloud and a token when it is configured, and says once what it is", async () => {
    const program = new Program(policy, graph);
    await program.configure();
    expect(graph.signIns).to.deep.equal([
      "GET /metadata/endpoints?api-version=2022-09-01",
      `POST //${settings.tenantId}/oauth2/v2.0/token`,
    ]);
    expect(program.messages).to.have.length(1);
    expect(program.messages[0]).to.include("the sandbox's stand-in for the official plugin");
  });

  it("is configured by the environment alone", async () => {
    const program = new Program(policy, graph, {
      ARM_METADATA_HOSTNAME: settings.metadataHost,
      ARM_TENANT_ID: settings.tenantId,
      ARM_CLIENT_ID: settings.clientId,
      ARM_CLIENT_SECRET: settings.clientSecret,
    });
    await program.configure({});
    expect(graph.signIns).to.have.length(2);
  });

  it("refuses to be configured for Microsoft's cloud", async () => {
    const program = new Program(policy, graph);
    const outcome = await message(program.configure({ ...settings, metadataHost: "management.azure.com" }));
    expect(outcome).to.include("management.azure.com").and.include("pulumi plugin install resource azuread 6.9.1");
    expect(graph.signIns).to.deep.equal([]);
  });

  it("names the official plugin for a type or a function that it doesn't carry out", async () => {
    const application = new Program("azuread:index/application:Application", graph);
    expect(await message(application.problems({ displayName: "x" }))).to.match(
      /doesn't carry out azuread:index\/application:Application, only .*Group.* install resource azuread 6\.9\.1$/,
    );
  });

  it("takes values that aren't known yet, and shows what only the server decides as unknown", async () => {
    const program = new Program(policy, graph);
    const inputs = {
      displayName: unknown,
      state: "enabled",
      conditions: {
        clientAppTypes: ["all"],
        applications: { includedApplications: unknown },
        users: { includedUsers: [unknown] },
      },
      grantControls: { operator: "OR", authenticationStrengthPolicyId: unknown },
    };
    expect(await program.problems(inputs)).to.deep.equal([]);
    const outputs = await program.preview(inputs);
    expect(outputs).to.include({ displayName: unknown, objectId: unknown, state: "enabled" });
    expect(outputs.conditions).to.include({ insiderRiskLevels: unknown });
    expect(graph.requests).to.deep.equal([]);
  });

  it("keeps what it knows of the server's decisions in the preview of an update", async () => {
    const program = new Program(group, graph);
    await program.create({ displayName: "Admins", securityEnabled: true });
    const planned = await program.previewUpdate({ displayName: "Partner admins", securityEnabled: true });
    expect(planned).to.include({ displayName: "Partner admins", objectId: program.outputs.objectId });
    expect(await program.changes({ displayName: unknown, securityEnabled: true })).to.deep.equal({
      displayName: "update",
    });
  });

  it("waits as long as the official plugin, when ENTRA_BASELINE_AZUREAD_WAITS says so", async () => {
    const strength = "azuread:index/authenticationStrengthPolicy:AuthenticationStrengthPolicy";
    const program = new Program(strength, graph, { ENTRA_BASELINE_AZUREAD_WAITS: "official" });
    await program.create({ displayName: "x", allowedCombinations: ["fido2"] });
    expect(program.clock.pauses).to.deep.equal([5000, 5000, 5000, 5000]);
    expect(graph.takeLines().filter((line) => line.startsWith("GET"))).to.have.length(6);
  });

  it("tries again every second, or with growing pauses when ENTRA_BASELINE_AZUREAD_WAITS says so", async () => {
    for (const [waits, pauses] of [
      ["", [turnMs, turnMs, turnMs]],
      ["official", [1000, 2000, 4000]],
    ] as const) {
      const assignment = new Program("azuread:index/directoryRoleAssignment:DirectoryRoleAssignment", graph, {
        ENTRA_BASELINE_AZUREAD_WAITS: waits,
      });
      let refusals = 3;
      graph.handlers.unshift(({ line }) => (line.startsWith("POST") && refusals-- > 0 ? { status: 429 } : undefined));
      await assignment.create({ roleId: settings.clientId, principalObjectId: settings.clientId });
      expect(assignment.clock.pauses.slice(0, 3)).to.deep.equal(pauses);
    }
  });
});
