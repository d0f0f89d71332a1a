import type { Diagnostic, OperationResult } from "./operation";
import { typeOf } from "./changes";
import { describeViolation, isMandatory, resourcesOf } from "./violations";

/**
 * Why an operation could not be finished.
 *
 * - `configuration`: the stack, the tenant file or the program is not as it should be.
 * - `tenant`: the tenant could not be read or refused to be written to (sign-in, permission, licence, throttling).
 * - `policy`: the plan breaks a guardrail that is mandatory.
 * - `engine`: the engine or the state could not be used (lock held, passphrase, backend, crash).
 * - `interrupted`: it was cancelled.
 */
export type FailureKind = "configuration" | "tenant" | "policy" | "engine" | "interrupted";

export interface Failure {
  kind: FailureKind;
  /** Why, and what to do about it, as far as it is known; may have several lines. */
  message: string;
  /** Names of the resources that it happened to. */
  resources: string[];
}

/** Tells why an operation failed, from what the engine, the program and the providers said. */
export function failureOf(result: Pick<OperationResult, "diagnostics" | "violations" | "cancelled" | "error">) {
  const errors = result.diagnostics.filter(({ severity, message }) => severity === "error" && !summary.test(message));
  if (result.cancelled) return failure("interrupted", "It was cancelled before it was finished.");
  const broken = result.violations.filter(isMandatory);
  if (errors.length === 0 && broken.length > 0) {
    return failure("policy", unique(broken.map(describeViolation)), resourcesOf(broken));
  }
  if (errors.length > 0) {
    const kind = ([...order] as FailureKind[]).find((each) => errors.some((error) => kindOf(error) === each))!;
    const same = errors.filter((error) => kindOf(error) === kind);
    const resources = same.flatMap(({ urn }) => (urn && !isStack(urn) ? [urn.slice(urn.lastIndexOf("::") + 2)] : []));
    return failure(kind, unique(same.map(({ message }) => message.replace(prefix, ""))), [...new Set(resources)]);
  }
  const said = result.error?.message.trim() || "The engine ended without saying why.";
  return failure(/no stack named/.test(said) ? "configuration" : "engine", said);
}

/** A mistake in what was declared explains what follows from it, so it is told first. */
const order = ["configuration", "tenant", "engine"] as const;

/** What the engine says at the end of every operation that failed. */
const summary = /^(preview|update|destroy) failed$/i;

/** What the engine puts before the error of a step. */
const prefix = /^(Preview failed|Update failed): /;

const failure = (kind: FailureKind, message: string, resources: string[] = []): Failure => ({
  kind,
  message,
  resources,
});

const unique = (messages: readonly string[]): string => [...new Set(messages)].join("\n");

const isStack = (urn: string): boolean => typeOf(urn) === "pulumi:pulumi:Stack";

/** An error of a resource is its provider's, but for inputs that its check refused; one of the stack is the program's. */
function kindOf({ urn, message }: Diagnostic): FailureKind {
  if (!urn) return "engine";
  return isStack(urn) || /resource '.*' has a problem/.test(message) ? "configuration" : "tenant";
}
