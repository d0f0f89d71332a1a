import { expect } from "chai";
import { servedControls } from "../../automation/servedControls";

const component = (controls: unknown) => ({ type: "entra-baseline:index:GuestAccess", outputs: { controls } });

describe("servedControls", () => {
  it("gives each resource the controls of every component that names it, each once and in order", () => {
    const served = servedControls([
      component({ "EB-GU-02v1": ["guests-policy"], "EB-GU-01v1": ["guests-policy", "guests-domains"] }),
      component({ "EB-GU-01v1": ["guests-policy"] }),
    ]);
    expect(Object.fromEntries(served)).to.deep.equal({
      "guests-policy": ["EB-GU-01v1", "EB-GU-02v1"],
      "guests-domains": ["EB-GU-01v1"],
    });
  });

  it("listens to nobody else's outputs, and to none that aren't names yet", () => {
    const others = [
      { type: "pulumi:pulumi:Stack", outputs: { controls: { "EB-GU-01v1": ["x"] } } },
      { type: "other:index:Component", outputs: { controls: { "EB-GU-01v1": ["x"] } } },
    ];
    expect([...servedControls([...others, component("04da6b54"), component(undefined), { type: "a" }])]).to.deep.equal(
      [],
    );
  });
});
