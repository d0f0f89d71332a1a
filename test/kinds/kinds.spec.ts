import { expect } from "chai";
import { kinds } from "../../kinds";
import { problemsOf } from "../../kinds/problems";
import { fakeTenant } from "../support/FakeGraph";
import { ids } from "../support/sampleIds";

const graph = fakeTenant(ids.tenant, { partnerIds: [ids.partner], roleIds: [ids.globalReader] });
const importIds: Record<string, string> = {
  CrossTenantAccessPolicy: "crossTenantAccessPolicy",
  CrossTenantAccessDefault: "default",
  CrossTenantAccessPartner: ids.partner.toUpperCase(),
  AuthorizationPolicy: "authorizationPolicy",
  RoleManagementPolicy: "Global Reader",
  SecurityDefaults: "securityDefaults",
};

for (const kind of kinds) {
  describe(kind.name, () => {
    const id = kind.parseId(importIds[kind.name]!)!;
    const read = async () => {
      const { path, query } = kind.read.one(id);
      const answer = await graph.client.get<Record<string, unknown>>(path, { query });
      return kind.read.pick ? kind.read.pick(answer, id)! : answer;
    };

    it("takes its import id and refuses another, saying what it expects", () => {
      expect(id).to.be.a("string");
      expect(kind.parseId("something else")).to.equal(undefined);
      expect(kind.expectedId).to.match(/^the /);
    });

    it("finds the same object by the inputs that name it", () => {
      expect(kind.idOf(kind.identityOf(id))).to.equal(id);
    });

    it("accepts as inputs what it reads from a new tenant", async () => {
      const values = JSON.parse(JSON.stringify(kind.valuesOf(await read()), (_, value) => value ?? undefined));
      expect(problemsOf(kind.inputs, { ...kind.identityOf(id), ...values })).to.deep.equal([]);
    });

    it("changes nothing, when the declaration is what is there", async () => {
      const live = await read();
      expect(kind.update(kind.valuesOf(live), live, id)).to.deep.equal([]);
    });

    it("can be declared without any setting", () => {
      expect(problemsOf(kind.inputs, kind.identityOf(id))).to.deep.equal([]);
    });
  });
}
