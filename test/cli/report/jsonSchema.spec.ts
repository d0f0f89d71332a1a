import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { expect } from "chai";
import { readFileSync } from "node:fs";
import path from "node:path";
import { json } from "../../../cli/report/json";
import { jsonSchema } from "../../../cli/report/jsonSchema";
import { reportSchema } from "../../../cli/report/model";
import { change, differs, drift, reportOf, resource, same, unreadable } from "../../support/reports";

const published = JSON.parse(
  readFileSync(path.resolve(__dirname, "../../../docs/report.schema.json"), "utf8"),
) as object;

describe("jsonSchema", () => {
  it("is what docs/report.schema.json publishes", () => {
    expect(jsonSchema()).to.deep.equal(published);
  });

  it("holds for reports as they are written, and for nothing else", () => {
    const validate = addFormats.default(new Ajv2020()).compile(published);
    const report = reportOf(
      same("a"),
      differs("b", resource("b", change(), drift(undefined, null))),
      unreadable("c", "No token.", "tenant", [resource("c", drift())]),
    );
    const written: unknown = JSON.parse(json(report));
    expect(validate(written), JSON.stringify(validate.errors)).to.equal(true);
    expect(reportSchema.safeParse(written).success).to.equal(true);
    expect(validate({ ...report, tenants: [{ ...same("a"), outcome: "maybe" }] })).to.equal(false);
    expect(validate({ ...report, tenants: [{ ...same("a"), guess: 1 }] })).to.equal(false);
  });
});
