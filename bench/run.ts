import { type Stack } from "@pulumi/pulumi/automation";
import { type OperationKind, type OperationOptions, type OperationResult, runOperation } from "../automation/operation";

/** Runs an operation that has to succeed for its time to mean anything. */
export async function run(stack: Stack, kind: OperationKind, options?: OperationOptions): Promise<OperationResult> {
  const result = await runOperation(stack, kind, options);
  if (!result.succeeded) {
    const said = result.diagnostics.map(({ message }) => message).join("\n");
    throw new Error(`pulumi ${kind} failed:\n${said}`, { cause: result.error });
  }
  return result;
}
