/** The `error` object of an answer of Graph's. */
export interface GraphProblem {
  /** May be empty: PIM answers so to a rule that it can't read. */
  readonly code: string;
  readonly message: string;
  /** Its texts; anything else in it is left out. */
  readonly innerError?: Readonly<Record<string, string>>;
  /** `code` and every code inside `innerError` and `details`: the outer one is often no more than "Forbidden". */
  readonly codes: readonly string[];
}

interface ErrorObject {
  code?: unknown;
  message?: unknown;
  innerError?: Record<string, unknown>;
  innererror?: Record<string, unknown>;
  details?: { code?: unknown }[];
}

/**
 * Reads the body of a failed answer: `{"error":{"code","message","innerError"}}`.
 *
 * @returns undefined when the body isn't Graph's, such as a proxy's page of HTML
 */
export function graphProblem(body: unknown): GraphProblem | undefined {
  const error = (body as { error?: ErrorObject } | undefined)?.error;
  if (typeof error !== "object" || error === null) return undefined;
  const innerError = error.innerError ?? error.innererror;
  const texts = Object.entries(innerError ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const details = Array.isArray(error.details) ? error.details : [];
  const codes = [error.code, innerError?.code, ...details.map((detail) => detail?.code)];
  return {
    code: text(error.code),
    message: text((error.message as { value?: unknown } | undefined)?.value ?? error.message),
    innerError: innerError && Object.fromEntries(texts),
    codes: codes.map(text).filter((code) => code !== ""),
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
