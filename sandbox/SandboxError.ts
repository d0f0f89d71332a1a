import { type OperationResult } from "../automation/operation";

/** A step of the demonstration did not end as it should; the message carries what the engine said. */
export class SandboxError extends Error {
  override readonly name = "SandboxError";
  readonly code = "SANDBOX";
  readonly exitCode = 1;

  constructor(message: string, result?: OperationResult) {
    super([message, ...(result ? explain(result) : [])].join("\n"));
  }
}

/** The engine's own errors and warnings, or all that it printed when it gave none. */
function explain({ diagnostics, error }: OperationResult): string[] {
  const said = diagnostics.map(({ severity, message }) => `  ${severity}: ${message}`);
  return said.length > 0 || !error ? said : [error.message];
}
