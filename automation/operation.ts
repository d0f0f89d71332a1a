import type { DiagnosticEvent, EngineEvent, Stack } from "@pulumi/pulumi/automation";
import { changesFrom, type ResourceChange } from "./changes";
import { differencesFrom, type ResourceDifference } from "./differences";
import { plannedResources, type PlannedResources } from "./plannedResources";
import { plainMessage } from "./plainMessage";
import { type PolicyPack, policyPackSettings } from "./PolicyPack";
import { type Violation, violationsFrom } from "./violations";

/** The operations of the engine that this project drives. */
export type OperationKind = "preview" | "up" | "destroy";

export interface OperationOptions {
  /** Reads every resource from Graph first, so that changes made behind Pulumi's back are seen. @default true */
  refresh?: boolean;
  /** Reads each resource when the program declares it, and those that it doesn't declare not at all. @default false */
  readsAsDeclared?: boolean;
  /** How many resources the engine works on at once. @default the engine's own */
  parallel?: number;
  /** A file of planned operations: a preview writes it, and an update does nothing that is not in it. */
  plan?: string;
  /** Policy packs to hold the plan to: a mandatory rule that is broken fails the operation. @default none */
  policyPacks?: readonly PolicyPack[];
  /** Cancels the operation in order: the engine finishes or aborts what it is doing and keeps its state whole. */
  signal?: AbortSignal;
  /** Called with every event as it comes, for progress. */
  onEvent?: (event: EngineEvent) => void;
}

/** What became of an operation. A failed one still carries all that the engine had said until then. */
export interface OperationResult {
  kind: OperationKind;
  succeeded: boolean;
  /** Whether it was cancelled by `signal`. */
  cancelled: boolean;
  changes: ResourceChange[];
  /** The same, with what was changed behind Pulumi's back told apart; of use after an operation with refresh. */
  differences: ResourceDifference[];
  /** What an update would leave, and what it would delete. */
  planned: PlannedResources;
  /** Warnings and errors of the engine, the program and the providers, without colour codes. */
  diagnostics: Diagnostic[];
  /** Broken rules of policy packs, mandatory and advisory. */
  violations: Violation[];
  durationSeconds: number;
  /** What the engine printed on failure. */
  error?: Error;
}

export interface Diagnostic {
  severity: DiagnosticEvent["severity"];
  message: string;
  urn?: string;
}

/**
 * Runs an operation on a stack and reads its outcome from the engine's events, not from its output.
 *
 * Events are collected before a failure is looked at, because a failing preview has already said what it would change.
 */
export async function runOperation(
  stack: Stack,
  kind: OperationKind,
  options: OperationOptions = {},
): Promise<OperationResult> {
  const events: EngineEvent[] = [];
  const started = Date.now();
  const onEvent = (event: EngineEvent) => {
    events.push(event);
    options.onEvent?.(event);
  };
  const settings = {
    refresh: options.refresh ?? true,
    onEvent,
    ...(options.readsAsDeclared ? { runProgram: true } : {}),
    ...(options.parallel ? { parallel: options.parallel } : {}),
    ...(options.plan ? { plan: options.plan } : {}),
    ...policyPackSettings(options.policyPacks),
    ...(options.signal ? { signal: options.signal } : {}),
  };
  let error: Error | undefined;
  try {
    // The Automation API listens for the abort to come, and would start an operation that is cancelled already.
    options.signal?.throwIfAborted();
    await stack[kind](settings);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown : new Error(String(thrown));
  }
  return {
    kind,
    succeeded: !error,
    cancelled: options.signal?.aborted ?? false,
    changes: changesFrom(events),
    differences: differencesFrom(events),
    planned: plannedResources(events),
    diagnostics: diagnosticsFrom(events),
    violations: violationsFrom(events),
    durationSeconds: (Date.now() - started) / 1000,
    ...(error ? { error } : {}),
  };
}

function diagnosticsFrom(events: readonly EngineEvent[]): Diagnostic[] {
  return events
    .flatMap((event) => event.diagnosticEvent ?? [])
    .filter((event) => (event.severity === "warning" || event.severity === "error") && !event.ephemeral)
    .map(({ severity, message, urn }) => ({ severity, message: plainMessage(message), ...(urn ? { urn } : {}) }));
}
