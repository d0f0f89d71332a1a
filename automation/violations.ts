import type { EngineEvent } from "@pulumi/pulumi/automation";
import { nameOf, typeOf } from "./changes";
import { plainMessage } from "./plainMessage";

/** A guardrail of a policy pack that a plan breaks. */
export interface Violation {
  /** Name of the policy pack. */
  pack: string;
  /** Name of the guardrail in it. */
  policy: string;
  /** Whether it stops the operation, or is an advice. */
  level: "mandatory" | "advisory";
  /** The resource that breaks it; absent where the whole stack does. */
  urn?: string;
  /** What is wrong, and what the pack says to that; may have several lines. */
  message: string;
}

/** The guardrails that the engine said are broken. */
export const violationsFrom = (events: readonly EngineEvent[]): Violation[] =>
  events
    .flatMap((event) => event.policyEvent ?? [])
    .map(({ policyPackName, policyName, enforcementLevel, resourceUrn, message }) => ({
      pack: policyPackName,
      policy: policyName,
      level: enforcementLevel === "mandatory" ? "mandatory" : "advisory",
      ...(resourceUrn && typeOf(resourceUrn) !== "pulumi:pulumi:Stack" && { urn: resourceUrn }),
      message: plainMessage(message),
    }));

/** Says which guardrail is broken, by what, and what the pack says to that. */
export const describeViolation = ({ policy, urn, message }: Violation): string =>
  `${policy}${urn ? ` (${nameOf(urn)})` : ""}: ${message}`;

/** Whether it stops the operation. */
export const isMandatory = ({ level }: Violation): boolean => level === "mandatory";

/** The names of the resources that break guardrails, each once. */
export const resourcesOf = (violations: readonly Violation[]): string[] => [
  ...new Set(violations.flatMap(({ urn }) => (urn ? [nameOf(urn)] : []))),
];
