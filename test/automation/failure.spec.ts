import { expect } from "chai";
import { failureOf } from "../../automation/failure";
import type { Diagnostic } from "../../automation/operation";

const urn = (type: string, name: string) =>
  `urn:pulumi:contoso::entra-baseline::entra-baseline:index:X$${type}::${name}`;
const stack = "urn:pulumi:contoso::entra-baseline::pulumi:pulumi:Stack::entra-baseline-contoso";
const policy = urn("entra:index:AuthorizationPolicy", "contoso-guests");

const error = (message: string, at?: string): Diagnostic => ({
  severity: "error",
  message,
  ...(at ? { urn: at } : {}),
});
const failed = (rest: Partial<Parameters<typeof failureOf>[0]> = {}) =>
  failureOf({ diagnostics: [], violations: [], cancelled: false, error: new Error("it ended"), ...rest });

describe("failureOf", () => {
  it("says that the tenant could not be read, when a provider failed, each reason once", () => {
    const other = urn("entra:index:SecurityDefaults", "contoso-defaults");
    const diagnostics = [
      error("Preview failed: 403", policy),
      error("Preview failed: 403", other),
      error("preview failed"),
    ];
    expect(failed({ diagnostics })).to.deep.equal({
      kind: "tenant",
      message: "403",
      resources: ["contoso-guests", "contoso-defaults"],
    });
  });

  it("blames the configuration, when the program threw or a check refused its inputs", () => {
    const thrown = error("Running program 'index.ts' failed with an unhandled exception", stack);
    const refused = error(
      "entra:index:AuthorizationPolicy resource 'contoso-guests' has a problem: allowInvites",
      policy,
    );
    expect(failed({ diagnostics: [thrown] }).kind).to.equal("configuration");
    expect(failed({ diagnostics: [refused] }).kind).to.equal("configuration");
  });

  it("blames a mandatory guardrail alone, when nothing else failed", () => {
    const violation = { pack: "p", policy: "no-open-default", message: "It is open." };
    expect(failed({ violations: [{ ...violation, level: "mandatory" }] })).to.deep.include({
      kind: "policy",
      message: "no-open-default: It is open.",
    });
    expect(failed({ violations: [{ ...violation, level: "advisory" }] }).kind).to.equal("engine");
  });

  it("names the resources that broke a guardrail, and none for one that the whole stack broke", () => {
    const broken = { pack: "p", policy: "closed", level: "mandatory", message: "It is open." } as const;
    const failure = failed({ violations: [{ ...broken, urn: policy }, broken] });
    expect(failure.message).to.equal("closed (contoso-guests): It is open.\nclosed: It is open.");
    expect(failure.resources).to.deep.equal(["contoso-guests"]);
  });

  it("asks for another stack, when the engine knows none of that name", () => {
    expect(failed({ error: new Error("no stack named 'x' found") }).kind).to.equal("configuration");
  });

  it("blames the engine, when nobody else said anything", () => {
    expect(failed()).to.deep.include({ kind: "engine", message: "it ended" });
  });

  it("says that it was interrupted, whatever the providers said as they were stopped", () => {
    expect(failed({ cancelled: true, diagnostics: [error("Preview failed: cancelled", policy)] }).kind).to.equal(
      "interrupted",
    );
  });
});
