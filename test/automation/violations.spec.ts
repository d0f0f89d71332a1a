import type { EngineEvent, PolicyEvent } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { violationsFrom } from "../../automation/violations";

const guests = "urn:pulumi:contoso::entra-baseline::entra:index:AuthorizationPolicy::contoso-guests";
const stack = "urn:pulumi:contoso::entra-baseline::pulumi:pulumi:Stack::entra-baseline-contoso";

const event = (policyEvent: Partial<PolicyEvent>): EngineEvent => ({
  sequence: 1,
  timestamp: 1,
  policyEvent: {
    resourceUrn: guests,
    message: "<{%fg 1%}>It is open.<{%reset%}>\n",
    color: "raw",
    policyName: "closed",
    policyPackName: "pack",
    policyPackVersion: "1.0.0",
    policyPackVersionTag: "1.0.0",
    enforcementLevel: "mandatory",
    ...policyEvent,
  },
});

describe("violationsFrom", () => {
  it("tells which guardrail of which pack is broken, by what, without the engine's colours", () => {
    expect(violationsFrom([{ sequence: 0, timestamp: 0 }, event({})])).to.deep.equal([
      { pack: "pack", policy: "closed", level: "mandatory", urn: guests, message: "It is open." },
    ]);
  });

  it("names no resource where the whole stack breaks it", () => {
    for (const resourceUrn of [stack, ""]) {
      expect(violationsFrom([event({ resourceUrn })])[0]).not.to.have.property("urn");
    }
  });

  it("takes all that doesn't stop an operation as an advice", () => {
    // The engine says advisory, its types say warning.
    for (const enforcementLevel of ["advisory", "warning"]) {
      const [violation] = violationsFrom([event({ enforcementLevel: enforcementLevel as "warning" })]);
      expect(violation).to.include({ level: "advisory" });
    }
  });
});
