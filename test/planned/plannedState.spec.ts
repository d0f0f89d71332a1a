import { expect } from "chai";
import { plannedState } from "../../planned/plannedState";
import { unknownValue } from "../../planned/unknownValue";
import { resource, state, tenantId } from "./support/planned";

describe("plannedState", () => {
  it("leaves the tenant as it is, and the base untouched, without resources", () => {
    const base = { securityDefaults: { isEnabled: true } };
    expect(state(base)).to.deep.equal({ tenantId, ...base });
  });

  it("passes over resources that are about something else", () => {
    const { state, unknowns } = plannedState({ tenantId }, [
      resource("random:index:RandomString", { length: unknownValue }),
    ]);
    expect(state).to.deep.equal({ tenantId });
    expect(unknowns).to.deep.equal([]);
  });
});
