import { type AttemptOutcome } from "../pipeline/retryDecision";

/** Codes of Node's network errors that are raised before a byte of the request was sent. */
const beforeSending = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ENETDOWN"]);

/** The code of a network error that was thrown in place of an answer: `ECONNREFUSED`. */
export function networkCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Whether the server's certificate was refused: waiting doesn't help, and nothing was sent. */
export function isCertificateFailure(code: string | undefined): boolean {
  return code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS|ERR_SSL|EPROTO/.test(code);
}

/** What a network error says about the request; undefined when sending it again can't help. */
export function networkFailure(code: string | undefined): AttemptOutcome["failure"] {
  if (isCertificateFailure(code)) return undefined;
  return code !== undefined && beforeSending.has(code) ? "notConnected" : "connectionLost";
}
