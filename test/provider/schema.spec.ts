import { expect } from "chai";
import { kinds } from "../../kinds";
import { packageSchema } from "../../provider/schema";

const schema = packageSchema(kinds, "1.2.3");

/** Every `$ref` within a value. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => (name === "$ref" ? [String(item)] : references(item)));
}

describe("packageSchema", () => {
  it("has one resource per kind, with its description and its inputs", () => {
    expect(Object.keys(schema.resources)).to.deep.equal(kinds.map(({ name }) => `entra:index:${name}`));
    const partner = schema.resources["entra:index:CrossTenantAccessPartner"]!;
    expect(partner.requiredInputs).to.deep.equal(["tenantId"]);
    expect(partner.description).to.match(/^How a tenant treats one other tenant.*Imported by the partner's tenant id/s);
    expect(partner.inputProperties["tenantId"]).to.deep.include({ type: "string", willReplaceOnChanges: true });
    expect(partner.properties).to.include.keys("managedTenantId", "priorValues");
  });

  it("gives unions, lists, objects and enums as Pulumi does", () => {
    const { inputProperties } = schema.resources["entra:index:CrossTenantAccessPartner"]!;
    expect(inputProperties["inboundTrust"]!.oneOf).to.deep.equal([
      { type: "string", description: undefined },
      { $ref: "#/types/entra:index:InboundTrust", description: undefined },
    ]);
    const targets = schema.types["entra:index:UserTargetConfiguration"]!.properties!["targets"]!;
    expect(targets).to.deep.include({ type: "array" });
    expect(targets.items!.$ref).to.equal("#/types/entra:index:UserTarget");
    expect(schema.types["entra:index:AccessType"]).to.deep.include({
      type: "string",
      enum: [{ value: "allowed" }, { value: "blocked" }],
    });
  });

  it("refers only to types that it has", () => {
    const known = Object.keys(schema.types).map((token) => `#/types/${token}`);
    expect(known).to.include.members([...new Set(references(schema))].filter((ref) => ref.startsWith("#")));
  });

  it("describes every property", () => {
    for (const [token, { inputProperties }] of Object.entries(schema.resources)) {
      for (const [name, property] of Object.entries(inputProperties)) {
        const { $ref, description } = property;
        const type = $ref && schema.types[$ref.replace("#/types/", "")];
        expect(description ?? (type || undefined)?.description, `${token} ${name}`).to.be.a("string");
      }
    }
  });

  it("marks the provider's secrets", () => {
    const { inputProperties } = schema.provider;
    const secret = Object.keys(inputProperties).filter((name) => inputProperties[name]!.secret);
    expect(secret)
      .to.include.members(["clientSecret", "clientCertificate", "oidcToken"])
      .and.not.to.include("clientId");
  });
});
