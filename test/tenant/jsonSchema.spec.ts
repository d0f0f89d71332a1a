import Ajv from "ajv";
import addFormats from "ajv-formats";
import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { jsonSchema } from "../../tenant/jsonSchema";
import { supplier, tenantInput } from "../support/tenants";

const stacks = path.resolve(__dirname, "../../stacks");
const samples = readdirSync(stacks).filter((file) => file.endsWith(".yaml"));

describe("jsonSchema", () => {
  const validate = addFormats(new Ajv({ allErrors: true })).compile(jsonSchema());
  const isValid = (tenant: unknown) => validate({ config: { "entra-baseline:tenant": tenant } });

  it("is what stacks/tenant.schema.json has (npm run generate writes it)", () => {
    const written = readFileSync(path.join(stacks, "tenant.schema.json"), "utf8");
    expect(JSON.parse(written)).to.deep.equal(jsonSchema());
  });

  it("explains every field", () => {
    expect(unexplained(jsonSchema())).to.deep.equal([]);
  });

  for (const sample of samples) {
    it(`accepts the sample ${sample}, as the loader does`, () => {
      const file = path.join(stacks, sample);
      const text = readFileSync(file, "utf8");
      expect(text.startsWith("# yaml-language-server: $schema=tenant.schema.json\n")).to.equal(true);
      validate(parse(text));
      expect(validate.errors).to.equal(null);
      expect(loadTenantFile(file).displayName.toLowerCase()).to.equal(sample.split(".")[1]);
    });
  }

  it("lets other configuration through, but no unknown key in the tenant", () => {
    expect(validate({ config: { "entra-baseline:tenant": tenantInput(), "azuread:environment": "x" } })).to.equal(true);
    expect(isValid({ ...tenantInput(), partner: [] })).to.equal(false);
    expect(isValid(tenantInput({ partners: [supplier({ tenantId: "northwind" })] }))).to.equal(false);
  });

  it("knows roles by name and by template id", () => {
    const withRole = (role: string) => isValid(tenantInput({ privilegedRoles: { roles: { [role]: {} } } }));
    expect(withRole("Global Reader")).to.equal(true);
    expect(withRole("f2ef992c-3afb-46b9-b7cf-a126ee74c451")).to.equal(true);
    expect(withRole("Global Raeder")).to.equal(false);
  });
});

/** Paths of properties without a description, of their own or of the definition that they refer to. */
function unexplained(schema: any, at = "", definitions = schema.definitions): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const explained = (property: any): boolean =>
    Boolean(property.description) ||
    (property.$ref && explained(definitions[property.$ref.replace("#/definitions/", "")])) ||
    property.allOf?.some(explained);
  return Object.entries<any>(schema).flatMap(([key, value]) => {
    const here = key === "properties" ? Object.keys(value).filter((name) => !explained(value[name])) : [];
    return [...here.map((name) => `${at}/${name}`), ...unexplained(value, `${at}/${key}`, definitions)];
  });
}
