import type { PolicyEvent } from "@pulumi/pulumi/automation";
import { nameOf, typeOf } from "./changes";

/** The name of the resource that a guardrail was broken by; undefined for one that the whole stack breaks. */
export function resourceOfViolation({ resourceUrn: urn }: PolicyEvent): string | undefined {
  return !urn || typeOf(urn) === "pulumi:pulumi:Stack" ? undefined : nameOf(urn);
}

/** Says which guardrail is broken, by what, and what the pack says to that. */
export function describeViolation(violation: PolicyEvent): string {
  const resource = resourceOfViolation(violation);
  return `${violation.policyName}${resource ? ` (${resource})` : ""}: ${violation.message.trim()}`;
}
