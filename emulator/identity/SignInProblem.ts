import { randomUUID } from "node:crypto";
import { jsonAnswer, type Answer } from "../service/Incoming";

/** A refusal of the token service, worded as Microsoft Entra does (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
export class SignInProblem extends Error {
  constructor(
    readonly status: number,
    /** The OAuth error: `invalid_client`. */
    readonly error: string,
    /** The number after AADSTS. */
    readonly code: number,
    text: string,
  ) {
    super(`AADSTS${code}: ${text}`);
    this.name = "SignInProblem";
  }

  toAnswer(now: Date): Answer {
    const timestamp = now
      .toISOString()
      .replace("T", " ")
      .replace(/\.\d+Z$/, "Z");
    const [trace, correlation] = [randomUUID(), randomUUID()];
    return jsonAnswer(this.status, {
      error: this.error,
      error_description: `${this.message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [this.code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${this.code}`,
    });
  }
}
