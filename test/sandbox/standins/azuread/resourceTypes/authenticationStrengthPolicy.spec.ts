import { expect } from "chai";
import { EchoGraph } from "../support/EchoGraph";
import { Program } from "../support/Program";

const token = "azuread:index/authenticationStrengthPolicy:AuthenticationStrengthPolicy";
const strengths = "/v1.0/policies/authenticationStrengthPolicies";
const one = `${strengths}/00000000-0000-4000-8000-000000000001`;

const good = () => ({
  displayName: "Partners",
  description: "What partners may sign in with",
  allowedCombinations: ["fido2", "password,microsoftAuthenticatorPush"],
});

describe("AuthenticationStrengthPolicy", () => {
  let graph: EchoGraph;
  let program: Program;

  beforeEach(() => {
    graph = new EchoGraph();
    program = new Program(token, graph);
  });

  it("accepts combinations of known methods, also one that makes no sense, and none", async () => {
    expect(await program.problems(good())).to.deep.equal([]);
    expect(await program.problems({ ...good(), allowedCombinations: ["sms"] })).to.deep.equal([]);
    expect(await program.problems({ ...good(), allowedCombinations: [] })).to.deep.equal([]);
  });

  it("refuses a method that version 6.9.1 doesn't know, an empty name and no combinations", async () => {
    const unknown = await program.problems({ ...good(), allowedCombinations: ["password,qrCodePin"] });
    expect(unknown[0]).to.include('"qrCodePin" is an unrecognized authentication method');
    expect((await program.problems({ ...good(), displayName: "" }))[0]).to.include("empty string");
    expect((await program.problems({ displayName: "x" }))[0]).to.include('"allowedCombinations" is required');
  });

  it("creates, reads, patches name and description, and deletes", async () => {
    await program.create(good());
    expect(program.id).to.equal("/policies/authenticationStrengthPolicies/00000000-0000-4000-8000-000000000001");
    expect(graph.requests[0]?.body).to.deep.equal({
      "@odata.type": "#microsoft.graph.authenticationStrengthPolicy",
      ...good(),
    });
    expect(graph.takeLines()).to.deep.equal([`POST ${strengths}`, `GET ${one}`, `GET ${one}`]);

    await program.update({ displayName: "Suppliers", allowedCombinations: good().allowedCombinations });
    expect(graph.requests[0]?.body).to.deep.equal({
      "@odata.type": "#microsoft.graph.authenticationStrengthPolicy",
      displayName: "Suppliers",
      description: null,
    });
    expect(graph.takeLines()).to.deep.equal([`PATCH ${one}`, `GET ${one}`]);

    await program.delete();
    expect(graph.takeLines()).to.deep.equal([`DELETE ${one}`, `GET ${one}`]);
  });

  it("sends changed combinations through their own action", async () => {
    await program.create(good());
    graph.takeLines();
    await program.update({ ...good(), allowedCombinations: ["fido2"] });
    expect(graph.requests[1]?.body).to.deep.equal({ allowedCombinations: ["fido2"] });
    expect(graph.takeLines()).to.deep.equal([`PATCH ${one}`, `POST ${one}/updateAllowedCombinations`, `GET ${one}`]);
    expect(program.outputs.allowedCombinations).to.deep.equal(["fido2"]);
  });

  it("compares combinations without order, but each by its letters", async () => {
    await program.create(good());
    const [first, second] = good().allowedCombinations;
    expect(await program.changes({ ...good(), allowedCombinations: [second, first] })).to.deep.equal({});
    const swapped = ["fido2", "microsoftAuthenticatorPush,password"];
    expect(await program.changes({ ...good(), allowedCombinations: swapped })).to.deep.equal({
      allowedCombinations: "update",
    });
  });

  it("fails to delete a policy that is gone, and drops it on refresh", async () => {
    await program.create(good());
    graph.objects.clear();
    const outcome = await program.delete().catch((error: Error) => error.message);
    expect(outcome).to.include("unexpected status 404");
    expect(await program.refresh()).to.equal(false);
  });
});
