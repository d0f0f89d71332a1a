import { expect } from "chai";
import { EchoGraph, notFound } from "../support/EchoGraph";
import { Program } from "../support/Program";

const token = "azuread:index/directoryRoleAssignment:DirectoryRoleAssignment";
const assignments = "/v1.0/roleManagement/directory/roleAssignments";
const one = `${assignments}/00000000-0000-4000-8000-000000000001`;

const good = () => ({
  roleId: "62e90394-69f5-4237-9190-012177145e10",
  principalObjectId: "7e6d5c4b-3a2f-4e1d-8c9b-6f5e4d3c2b1a",
});

describe("DirectoryRoleAssignment", () => {
  let graph: EchoGraph;
  let program: Program;

  beforeEach(() => {
    graph = new EchoGraph();
    program = new Program(token, graph);
  });

  it("refuses ids that are no GUIDs, and two scopes", async () => {
    expect(await program.problems(good())).to.deep.equal([]);
    expect((await program.problems({ ...good(), roleId: "Global Administrator" }))[0]).to.include("to be a valid UUID");
    expect((await program.problems({ ...good(), principalObjectId: "me" }))[0]).to.include("to be a valid UUID");
    const scopes = { appScopeId: "/x", directoryScopeId: "/" };
    expect((await program.problems({ ...good(), ...scopes }))[0]).to.include("`appScopeId` conflicts with");
  });

  it("assigns in the whole directory, waits, reads and deletes without a wait", async () => {
    await program.create(good());
    expect(program.id).to.equal("/roleManagement/directory/roleAssignments/00000000-0000-4000-8000-000000000001");
    expect(program.outputs.directoryScopeId).to.equal("/");
    expect(graph.requests[0]?.body).to.deep.equal({
      "@odata.type": "#microsoft.graph.unifiedRoleAssignment",
      principalId: good().principalObjectId,
      roleDefinitionId: good().roleId,
      directoryScopeId: "/",
    });
    expect(graph.takeLines()).to.deep.equal([`POST ${assignments}`, `GET ${one}`, `GET ${one}`]);
    expect(await program.changes()).to.deep.equal({});
    await program.delete();
    expect(graph.takeLines()).to.deep.equal([`DELETE ${one}`]);
  });

  it("makes a new assignment for every change", async () => {
    await program.create(good());
    expect(await program.changes({ ...good(), directoryScopeId: "/administrativeUnits/x" })).to.deep.equal({
      directoryScopeId: "update (replace)",
    });
  });

  it("asks every twentieth of a second, while the assignment can't be found yet", async () => {
    let misses = 3;
    graph.handlers.push(({ line }) => (line === `GET ${one}` && misses-- > 0 ? notFound : undefined));
    await program.create(good());
    expect(program.clock.pauses).to.deep.equal([50, 100, 200]);
  });

  it("fails to delete an assignment that is gone", async () => {
    await program.create(good());
    graph.objects.clear();
    const outcome = await program.delete().catch((error: Error) => error.message);
    expect(outcome).to.include("unexpected status 404 (404 Not Found) with error: ResourceNotFound: It isn't there.");
  });
});
