import { type PulumiCommand } from "@pulumi/pulumi/automation";
import { type Project } from "../../tenant/findProject";
import { readRecordedStack } from "../../scan/RecordedStack";
import { ScanError } from "../../scan/ScanError";
import { scanStack } from "../../scan/scanStack";
import { isUserError } from "../isUserError";
import { type Failure, type TenantResult } from "../report/model";
import { readStackState } from "./readStackState";
import { StackStateError } from "./StackStateError";
import { nameOf, readTenant, type TenantName } from "./readTenant";

export interface ScanTenantOptions {
  project: Project;
  stack: string;
  /** Finds or makes the engine; only asked where the backend is no folder. */
  engine: () => Promise<PulumiCommand>;
  signal: AbortSignal;
}

/** Scans one tenant. Whatever goes wrong is a result, so that it hides no other tenant; only a bug throws. */
export async function scanTenant({ project, stack, engine, signal }: ScanTenantOptions): Promise<TenantResult> {
  const started = Date.now();
  let name: TenantName = {};
  const done = (warnings: string[]) => ({ stack, ...name, seconds: (Date.now() - started) / 1000, warnings });
  try {
    name = nameOf(readTenant(project.stackFiles.get(stack)!));
    const { text, source } = await readStackState(project, stack, engine);
    const { differences, failures, warnings } = await scanStack(readRecordedStack(text, source), { ...name, signal });
    if (failures.length > 0) {
      const failure = signal.aborted ? interrupted : unreadable(failures);
      return { ...done(warnings), outcome: "unreadable", failure, resources: differences };
    }
    if (differences.length === 0) return { ...done(warnings), outcome: "same" };
    return { ...done(warnings), outcome: "differs", resources: differences };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ...done([]), outcome: "unreadable", failure: failureOf(error), resources: [] };
  }
}

const interrupted: Failure = {
  kind: "interrupted",
  message: "It was cancelled before it was finished.",
  resources: [],
};

const unreadable = (failures: readonly { resource: string; message: string }[]): Failure => ({
  kind: "tenant",
  message: [...new Set(failures.map(({ message }) => message))].join("\n"),
  resources: failures.map(({ resource }) => resource),
});

function failureOf(error: Error): Failure {
  if (error instanceof StackStateError) return error.failure;
  if (error instanceof ScanError) return { kind: "engine", message: error.message, resources: [] };
  if (isUserError(error)) return { kind: "configuration", message: error.message, resources: [] };
  // A file that can't be read.
  if ("code" in error) return { kind: "engine", message: error.message, resources: [] };
  throw error;
}
