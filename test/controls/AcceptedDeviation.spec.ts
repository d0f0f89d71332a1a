import { expect } from "chai";
import { type AcceptedDeviation, knownDeviations } from "../../controls/AcceptedDeviation";
import { ControlError } from "../../controls/ControlError";
import { catalogueOf, control } from "./sampleControls";

const catalogue = catalogueOf([control("EB-CA-10v1"), control("EB-CA-11v1")]);
const today = "2026-11-22";

const deviation = (change: Partial<AcceptedDeviation> = {}): AcceptedDeviation => ({
  control: "EB-CA-10v1",
  reason: "The old scanner goes in March.",
  owner: "Workplace team",
  ticket: "SEC-12",
  expires: "2027-03-31",
  ...change,
});

const named = "accepted deviation from EB-CA-10v1 (Title of EB-CA-10v1): found";

describe("knownDeviations", () => {
  it("finds the controls, and tells which deviations are expired", () => {
    const found = knownDeviations(
      [deviation(), deviation({ control: "EB-CA-11v1", expires: "2026-11-21" })],
      today,
      catalogue,
    );
    expect(found.map(({ control, expired }) => [control.id, expired])).to.deep.equal([
      ["EB-CA-10v1", false],
      ["EB-CA-11v1", true],
    ]);
  });

  const refused: [string, AcceptedDeviation[], string][] = [
    ["two for one control", [deviation(), deviation()], "it twice; expected one entry for each control; merge the two"],
    ["no reason", [deviation({ reason: " " })], "no reason; expected a reason, for the next reviewer"],
    ["no owner", [deviation({ owner: "" })], "no owner; expected an owner: who answers for it"],
    ["no ticket", [deviation({ ticket: undefined as never })], "no ticket; expected a ticket"],
    ["no day of expiry", [deviation({ expires: undefined as never })], "no expires; expected the last day"],
    ["a day that is none", [deviation({ expires: "2027-02-30" })], 'expires "2027-02-30"; expected the last day'],
    ["a day written otherwise", [deviation({ expires: "31.3.2027" })], 'expires "31.3.2027"; expected the last day'],
  ];

  for (const [what, deviations, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => knownDeviations(deviations, today, catalogue))
        .to.throw(ControlError, `${named} ${message}`)
        .with.property("code", "ACCEPTED_DEVIATION");
    });
  }
});
