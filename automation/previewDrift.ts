import type { Stack } from "@pulumi/pulumi/automation";
import { EngineProcessError } from "./EngineProcessError";
import { type OperationOptions, type OperationResult, runOperation } from "./operation";

/**
 * Previews with refresh. Each resource is read when the program declares it: the program and the providers start once
 * instead of twice, and the program runs while reads wait for Graph's pace. A stack whose tenant was changed is refused so,
 * as its objects are asked of the provider that the program has now.
 *
 * What the program no longer declares the engine doesn't read in this way (https://github.com/pulumi/pulumi/pull/19449),
 * and it is known to panic in it (https://github.com/pulumi/pulumi/issues/20121). Then everything is read first, and the
 * program runs after that.
 */
export async function previewDrift(
  stack: Stack,
  options: Omit<OperationOptions, "refresh" | "readsAsDeclared"> = {},
): Promise<OperationResult> {
  const quick = await runOperation(stack, "preview", { ...options, readsAsDeclared: true });
  if (quick.cancelled || !(leavesUnread(quick) || panicked(quick))) return quick;
  const whole = await runOperation(stack, "preview", options);
  return { ...whole, durationSeconds: quick.durationSeconds + whole.durationSeconds };
}

/** The deletions that belong to replacements have another name: what is replaced is declared. */
const leavesUnread = ({ changes }: OperationResult): boolean => changes.some(({ op }) => op === "delete");

const panicked = ({ error }: OperationResult): boolean =>
  error instanceof EngineProcessError && /^panic: /m.test(error.stderr);
