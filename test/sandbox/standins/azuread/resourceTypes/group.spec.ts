import { expect } from "chai";
import { turnMs } from "../../../../../sandbox/standins/azuread/client/Backoff";
import { base, callerId, EchoGraph, notFound } from "../support/EchoGraph";
import { withValue } from "../support/merge";
import { Program } from "../support/Program";

const token = "azuread:index/group:Group";
const one = "/beta/groups/00000000-0000-4000-8000-000000000001";
const user = "11111111-1111-4111-8111-111111111111";
const application = "22222222-2222-4222-8222-222222222222";

const good = () => ({ displayName: "Partner admins", securityEnabled: true });
const address = (id: string) => `${base}/beta/directoryObjects/${id}`;

describe("Group", () => {
  let graph: EchoGraph;
  let program: Program;

  beforeEach(() => {
    graph = new EchoGraph();
    program = new Program(token, graph);
  });

  describe("check", () => {
    it("accepts a security group, also an assignable one, and one with both flags false", async () => {
      expect(await program.problems(good())).to.deep.equal([]);
      expect(await program.problems({ ...good(), assignableToRole: true })).to.deep.equal([]);
      expect(await program.problems({ displayName: "x", mailEnabled: false, securityEnabled: false })).to.deep.equal(
        [],
      );
    });

    const refused: [why: string, path: string, value: unknown, reason: string][] = [
      ["neither flag", "securityEnabled", undefined, "one of `mailEnabled`, `securityEnabled`"],
      ["a mail group without type", "mailEnabled", true, '`types` must contain "Unified"'],
      ["a mail group without nickname", "mailEnabled", true, "`mailNickname` is required"],
      ["a Microsoft 365 group without mail", "types", ["Unified"], "`mailEnabled` must be true"],
      ["a dynamic group without rule", "types", ["DynamicMembership"], "`dynamicMembership` must be specified"],
      ["another type", "types", ["Distribution"], "to be one of"],
      ["a theme", "theme", "Blue", "`theme` is only supported for unified groups"],
      ["behaviors", "behaviors", ["HideGroupInOutlook"], "`behaviors` is only supported for unified groups"],
      ["hidden members", "visibility", "Hiddenmembership", "can only be"],
      ["a nickname with a space", "mailNickname", "a b", "to not contain these characters"],
      ["no owner in the list", "owners", [], "expected at least 1 item(s)"],
      ["an owner that is no GUID", "owners", ["me"], "to be a valid UUID"],
      ["administrative units", "administrativeUnitIds", [user], "the sandbox's stand-in doesn't carry out"],
    ];
    for (const [why, path, value, reason] of refused) {
      it(`refuses ${why}`, async () => {
        expect((await program.problems(withValue(good(), path, value))).join("\n")).to.include(reason);
      });
    }

    it("refuses a group for roles that isn't for security, and a rule beside members", async () => {
      const mail = { displayName: "x", securityEnabled: false, assignableToRole: true };
      expect((await program.problems(mail))[0]).to.include("`assignableToRole` can only be `true`");
      const dynamic = { ...good(), members: [user], dynamicMembership: { enabled: true, rule: "x" } };
      expect((await program.problems(dynamic))[0]).to.include("`dynamicMembership` conflicts with `members`");
    });
  });

  describe("requests", () => {
    it("creates with the caller as owner, proves the replication by two names, and reads", async () => {
      await program.create(good());
      expect(program.id).to.equal("/groups/00000000-0000-4000-8000-000000000001");
      const [post, rename, back] = graph.requests;
      const { mailNickname, ...body } = post?.body;
      expect(mailNickname).to.match(/^[0-9a-f]{8}-[0-9a-f]$/);
      expect(body).to.deep.equal({
        "@odata.type": "#microsoft.graph.group",
        displayName: "Partner admins",
        description: null,
        groupTypes: [],
        isAssignableToRole: false,
        mailEnabled: false,
        membershipRule: null,
        securityEnabled: true,
        resourceBehaviorOptions: [],
        resourceProvisioningOptions: [],
        "owners@odata.bind": [address(callerId)],
      });
      expect(rename?.body.displayName).to.match(/^TERRAFORM_UPDATE_[0-9a-f-]{36}$/);
      expect(back?.body.displayName).to.equal("Partner admins");
      expect(graph.takeLines()).to.deep.equal([
        "POST /beta/groups",
        `PATCH ${one}`,
        `PATCH ${one}`,
        `GET ${one}`,
        `GET ${one}`,
        `GET ${one}/owners`,
        `GET ${one}/members`,
        `GET ${one}/memberOf`,
      ]);
    });

    it("looks up owners, names users before service principals, and adds members one by one", async () => {
      const types: Record<string, string> = { [user]: "user", [application]: "servicePrincipal" };
      graph.handlers.push(({ line }) => {
        const id = /^GET \/v1.0\/directoryObjects\/(.+)$/.exec(line)?.[1];
        const type = id && types[id];
        return type ? { status: 200, body: { id, "@odata.type": `#microsoft.graph.${type}` } } : undefined;
      });
      await program.create({ ...good(), owners: [application, user], members: [application, user] });
      const owners = graph.requests.find(({ line }) => line === "POST /beta/groups")?.body["owners@odata.bind"];
      expect(owners).to.deep.equal([address(user), address(application)]);
      const members = graph.requests.filter(({ line }) => line === `POST ${one}/members/$ref`);
      expect(members.map(({ body }) => body)).to.deep.equal([
        { "@odata.id": address(application) },
        { "@odata.id": address(user) },
      ]);
    });

    it("tries again without the caller, when Graph says that it is an owner already", async () => {
      const twice = {
        error: { code: "Request_BadRequest", message: "Request contains a property with duplicate values." },
      };
      graph.handlers.push(({ line, body }) =>
        line === "POST /beta/groups" && body["owners@odata.bind"] ? { status: 400, body: twice } : undefined,
      );
      await program.create(good());
      expect(graph.requests[1]?.line).to.equal("POST /beta/groups");
      expect(graph.requests[1]?.body).to.not.have.property("owners@odata.bind");
    });

    it("tries again, while an owner isn't known to Graph yet", async () => {
      const invalid = {
        error: { code: "Request_BadRequest", message: "One or more property values specified are invalid." },
      };
      let refusals = 2;
      graph.handlers.push(({ line }) =>
        line === "POST /beta/groups" && refusals-- > 0 ? { status: 400, body: invalid } : undefined,
      );
      await program.create(good());
      expect(program.clock.pauses).to.deep.equal([turnMs, turnMs]);
    });

    it("removes members before it adds others, and adds owners before it removes others", async () => {
      graph.handlers.push(({ line }) =>
        /GET .*\/(members|owners)$/.test(line) ? { status: 200, body: { value: [{ id: user }] } } : undefined,
      );
      graph.handlers.push(({ line }) =>
        line.startsWith("GET /v1.0/directoryObjects")
          ? { status: 200, body: { id: user, "@odata.type": "#microsoft.graph.user" } }
          : undefined,
      );
      await program.create({ ...good(), members: [user], owners: [user] });
      graph.takeLines();
      await program.update({ ...good(), members: [application], owners: [application] });
      const group = program.id.replace("/groups", "/beta/groups");
      expect(graph.takeLines().slice(0, 7)).to.deep.equal([
        `PATCH ${group}`,
        `GET ${group}/members`,
        `DELETE ${group}/members/${user}/$ref`,
        `POST ${group}/members/$ref`,
        `GET ${group}/owners`,
        `POST ${group}/owners/$ref`,
        `DELETE ${group}/owners/${user}/$ref`,
      ]);
    });

    it("patches, and deletes what it finds", async () => {
      await program.create(good());
      graph.takeLines();
      await program.update({ ...good(), description: "People of partners" });
      expect(graph.requests[0]?.body).to.deep.equal({
        "@odata.type": "#microsoft.graph.group",
        displayName: "Partner admins",
        description: "People of partners",
        mailEnabled: false,
        membershipRule: null,
        securityEnabled: true,
      });
      graph.takeLines();
      await program.delete();
      expect(graph.takeLines()).to.deep.equal([`GET ${one}`, `DELETE ${one}`, `GET ${one}`]);
      expect(await program.delete().catch((error: Error) => error.message)).to.include("Group was not found");
    });

    it("patches again, while the new group isn't replicated, and keeps its id when it never is", async () => {
      graph.handlers.push(({ line }) => (line === `PATCH ${one}` && graph.requests.length < 4 ? notFound : undefined));
      await program.create(good());
      expect(program.clock.pauses).to.deep.equal([turnMs, turnMs]);

      const refusal = { error: { code: "Authorization_RequestDenied", message: "No." } };
      graph.handlers.push(({ line }) => (line.startsWith("PATCH") ? { status: 403, body: refusal } : undefined));
      const outcome = await program.create(good()).catch((error: unknown) => error);
      expect(outcome).to.include({ name: "InitializationError", id: "/groups/00000000-0000-4000-8000-000000000002" });
    });

    it("refuses a name that another group has, when duplicates are to be prevented", async () => {
      const held = { value: [{ id: user, displayName: "It's us" }] };
      graph.handlers.push(({ line }) =>
        line.startsWith("GET /beta/groups?") ? { status: 200, body: held } : undefined,
      );
      const inputs = { ...good(), displayName: "It's us", preventDuplicateNames: true };
      const outcome = await program.create(inputs).catch((error: Error) => error.message);
      expect(outcome).to.include(`already exists with the object id "${user}"`);
      expect(graph.takeLines()).to.deep.equal(["GET /beta/groups?$filter=displayName eq 'It''s us'"]);
    });
  });

  describe("state", () => {
    it("has no changes on a second preview, also refreshed", async () => {
      for (const inputs of [
        good(),
        { ...good(), assignableToRole: true },
        { ...good(), types: ["DynamicMembership"], dynamicMembership: { enabled: true, rule: "user.accountEnabled" } },
      ]) {
        const again = new Program(token, graph);
        await again.create(inputs);
        expect(await again.changes()).to.deep.equal({});
        await again.refresh();
        expect(await again.changes(inputs)).to.deep.equal({});
      }
    });

    it("invents a dynamic membership, when Graph leaves the rule out instead of answering null", async () => {
      await program.create(good());
      delete graph.objects.get(one)?.membershipRule;
      await program.refresh();
      expect(program.outputs.dynamicMembership).to.deep.equal({ enabled: true, rule: "" });
      expect(await program.changes(good())).to.deep.equal({ dynamicMembership: "delete" });
    });

    it("shows members that were added behind the program's back, only when it declares members", async () => {
      await program.create(good());
      graph.handlers.push(({ line }) =>
        line.endsWith("/members") ? { status: 200, body: { value: [{ id: user }] } } : undefined,
      );
      await program.refresh();
      expect(await program.changes(good())).to.deep.equal({});
      expect(await program.changes({ ...good(), members: [application] })).to.deep.equal({ members: "update" });
    });

    it("makes a new group for another nickname, type or assignability", async () => {
      await program.create(good());
      expect(await program.changes({ ...good(), mailNickname: "partners", assignableToRole: true })).to.deep.equal({
        mailNickname: "update (replace)",
        assignableToRole: "update (replace)",
      });
    });
  });
});
