import { expect } from "chai";
import { generate } from "selfsigned";
import { certificatesWithinAYear as rule } from "../../../../policies/rules/applications/certificatesWithinAYear";
import { problems, unknownValue, waitsFor } from "../../../support/guardrails";

const startDate = "2026-01-01T00:00:00Z";
const dated = (endDate: string) => ({ startDate, endDate, value: "unread" });

async function certificate(days: number): Promise<string> {
  const notBeforeDate = new Date(startDate);
  const notAfterDate = new Date(notBeforeDate.getTime() + days * 24 * 3600 * 1000);
  return (await generate([{ name: "commonName", value: "test" }], { notBeforeDate, notAfterDate })).cert;
}

describe("certificates-within-a-year", () => {
  it("goes by the dates that are given", () => {
    expect(problems(rule, dated("2027-01-01T00:00:00Z"))).to.deep.equal([]);
    expect(problems(rule, dated("2028-01-01T00:00:00Z"))).to.deep.equal([
      "The certificate lives 730 days, more than 366.",
    ]);
  });

  it("goes by an end that is relative to the start", () => {
    expect(problems(rule, { startDate, endDateRelative: "8760h" })).to.deep.equal([]);
    expect(problems(rule, { startDate, endDateRelative: "8784h1m" })).to.have.length(1);
    expect(problems(rule, { endDateRelative: "17520h" })).to.have.length(1);
  });

  it("takes the deployment for the start of an end without one", () => {
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString();
    expect(problems(rule, { endDate: inDays(300) })).to.deep.equal([]);
    expect(problems(rule, { endDate: inDays(400) })).to.have.length(1);
  });

  it("reads the certificate itself where no dates are given, in each encoding", async () => {
    const [short, long] = await Promise.all([certificate(90), certificate(900)]);
    const bytes = (pem: string) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ""), "base64");
    expect(problems(rule, { value: short })).to.deep.equal([]);
    expect(problems(rule, { value: long })).to.deep.equal(["The certificate lives 900 days, more than 366."]);
    expect(problems(rule, { value: bytes(long).toString("base64"), encoding: "base64" })).to.have.length(1);
    expect(problems(rule, { value: bytes(short).toString("hex"), encoding: "hex" })).to.deep.equal([]);
  });

  it("takes a shorter bound", () => {
    const parameters = { maximumDays: 180 };
    expect(problems(rule, dated("2026-09-01T00:00:00Z"), { parameters })).to.have.length(1);
  });

  it("refuses a life that can't be told, and waits for one that isn't known yet", () => {
    expect(problems(rule, { value: "no certificate" })[0]).to.match(/can't be told/);
    expect(problems(rule, { startDate, endDateRelative: "for ever" })).to.have.length(1);
    expect(waitsFor(rule, { value: unknownValue })).to.deep.equal(["value"]);
    expect(waitsFor(rule, { endDate: unknownValue })).to.deep.equal(["endDate"]);
  });
});
