import { redact } from "./redact";

/** One request and its answer, without secrets and tokens. */
export interface LogEntry {
  /** Counts up from 1. */
  number: number;
  /** When it came, in ISO 8601. */
  at: string;
  method: string;
  /** `v1.0` or `beta`; undefined for what is not Graph. */
  version?: "v1.0" | "beta" | undefined;
  /** The path below the version for Graph, the whole path otherwise. */
  path: string;
  query: Record<string, string>;
  /** The tenant that the token, or the path of a token request, names. */
  tenantId?: string | undefined;
  requestHeaders: Record<string, string>;
  /** Parsed when it was JSON or a form. */
  requestBody?: unknown;
  /** 0 when the connection was dropped instead. */
  status: number;
  responseHeaders: Record<string, string>;
  responseBody?: unknown;
  /** Of `$batch`: its items, each as if it had come alone. */
  items?: LogEntry[] | undefined;
}

/** Which requests to list: all given properties have to match. */
export interface LogFilter {
  tenantId?: string;
  method?: string;
  version?: string;
  /** A regular expression over the path, without case. */
  path?: RegExp | string;
}

/** The latest requests. Secrets are taken out before anything is kept. */
export class RequestLog {
  private entries: LogEntry[] = [];
  private count = 0;

  constructor(
    private readonly secrets: () => readonly string[],
    private readonly most = 10_000,
  ) {}

  add(entry: Omit<LogEntry, "number">): void {
    this.entries.push(redact({ number: ++this.count, ...entry }, this.secrets()) as LogEntry);
    if (this.entries.length > this.most) this.entries.shift();
  }

  list(filter: LogFilter = {}): LogEntry[] {
    const path = filter.path === undefined ? undefined : new RegExp(filter.path, "i");
    return this.entries.filter(
      (entry) =>
        same(filter.tenantId, entry.tenantId) &&
        same(filter.method, entry.method) &&
        same(filter.version, entry.version) &&
        (path === undefined || path.test(entry.path)),
    );
  }

  clear(): void {
    this.entries = [];
  }
}

function same(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted.toLowerCase() === found?.toLowerCase();
}
