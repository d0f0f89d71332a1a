import { expect } from "chai";
import { isUserError } from "../../cli/isUserError";
import { controlOf, controls, findControl } from "../../controls";
import { ControlError } from "../../controls/ControlError";
import { catalogueOf, control, removed } from "./sampleControls";

const catalogue = catalogueOf([control("EB-CA-01v2"), control("EB-PIM-01v1")], [removed("EB-CA-01v1", "EB-CA-01v2")]);

/** The error of looking for an id. */
function refused(id: string): ControlError {
  try {
    findControl(id, catalogue);
  } catch (error) {
    expect(error).to.be.instanceOf(ControlError);
    return error as ControlError;
  }
  throw new Error(`${id} was found`);
}

describe("findControl", () => {
  it("finds each control of the catalogue by its id", () => {
    for (const control of controls) expect(findControl(control.id)).to.equal(control);
  });

  it("takes any casing and blanks around the id", () => {
    expect(findControl(" eb-pim-01V1 ", catalogue).id).to.equal("EB-PIM-01v1");
  });

  it("suggests the nearest id, when there is none such", () => {
    const error = refused("eb-pim-1v1");
    expect(error.message).to.equal(
      'control "eb-pim-1v1" does not exist; did you mean EB-PIM-01v1? "entra-baseline controls" lists all of them.',
    );
    expect(isUserError(error)).to.equal(true);
  });

  it("says why a control was removed, and what replaced it", () => {
    expect(refused("EB-CA-01v1").message).to.equal(
      "control EB-CA-01v1 was removed on 2026-12-01: It asked for too little. Use EB-CA-01v2.",
    );
  });
});

describe("controlOf", () => {
  it("answers undefined, when there is no such control", () => {
    expect(controlOf("EB-CA-99v1")).to.equal(undefined);
    expect(controlOf("EB-CA-01v1")?.id).to.equal("EB-CA-01v1");
  });
});
