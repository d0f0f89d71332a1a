/** One request as it came over the wire, or one item of a batch. */
export interface Incoming {
  method: string;
  url: URL;
  headers: Headers;
  /** The body, undecoded; empty when there was none. */
  text: string;
}

/** What goes back. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  rawBody?: string;
}

/** The answer to a request that none of the emulator's own code failed at: JSON, with a status. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers, body };
}
