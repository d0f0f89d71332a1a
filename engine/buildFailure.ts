import { EngineError, type EngineErrorCode } from "./EngineError";

interface Explanation {
  code: EngineErrorCode;
  /** Matches the line of Go's output that shows this reason. */
  sign: RegExp;
  explain: (line: string, env: NodeJS.ProcessEnv) => string;
}

/** The reasons that are known, the more telling ones first: a full disk or a refused checksum also fails a download. */
const explanations: Explanation[] = [
  {
    code: "disk-full",
    sign: /no space left on device|disk quota exceeded|not enough space on the disk/i,
    explain: (line) =>
      `The disk is full (${line}). A first build needs about 4 GB, most of it in Go's own caches ` +
      `(go env GOCACHE GOMODCACHE): make room, or point GOCACHE, GOMODCACHE and ENTRA_BASELINE_CACHE to another disk.`,
  },
  {
    code: "checksum-mismatch",
    sign: /SECURITY ERROR|checksum mismatch/,
    explain: (line) =>
      `What the module proxy served is not what is pinned (${line}). It was not used. Use another module proxy (GOPROXY), ` +
      `and if the file came from Go's cache, empty that with "go clean -modcache".`,
  },
  {
    code: "go-too-old",
    sign: /requires go >=|toolchain not available|download go[\d.]+ for|invalid go version/,
    explain: (line) => `Go is too old for the engine's modules (${line}). Install a newer one: https://go.dev/dl/.`,
  },
  {
    code: "out-of-memory",
    sign: /signal: killed|cannot allocate memory|out of memory/,
    explain: (line) =>
      `Memory ran out (${line}). The build takes about 2 GB; GOFLAGS=-p=1 makes it use less, and more time.`,
  },
  {
    code: "module-proxy-unreachable",
    sign: new RegExp(
      [
        "dial tcp|no such host|i/o timeout|connection (refused|reset)|network is unreachable|proxyconnect|TLS handshake",
        "x509:|unexpected EOF|module lookup disabled|[45]\\d\\d [A-Z][a-z]+ ?[A-Z]?|unrecognized import path",
      ].join("|"),
    ),
    explain: (line, env) =>
      `The Go modules could not be downloaded (${line}). GOPROXY is ${withoutPassword(env.GOPROXY) || "not set"}: ` +
      `check the network, or set GOPROXY to a module proxy that this machine can reach.`,
  },
];

/**
 * Turns what Go said before it failed into an error that tells the reason where it is a known one, shows the last lines
 * where it is not, and names the log either way.
 */
export function explainBuildFailure(
  lines: readonly string[],
  context: { logFile: string; env: NodeJS.ProcessEnv; what: string },
): EngineError {
  // Progress of go build -v and go's downloads, not messages.
  const said = lines.filter((line) => line.trim() && !/^([\w./~-]+|go: downloading .*)$/.test(line));
  const log = `The whole output is in ${context.logFile}.`;
  for (const { code, sign, explain } of explanations) {
    const line = said.find((candidate) => sign.test(candidate))?.trim();
    if (line) return new EngineError(code, `Building ${context.what} failed. ${explain(line, context.env)} ${log}`);
  }
  const last = said.slice(-8).map((line) => `\n    ${line}`);
  return new EngineError(
    "build-failed",
    `Building ${context.what} with Go failed. ${log} Its last lines:${last.join("")}`,
  );
}

function withoutPassword(proxies: string | undefined): string | undefined {
  return proxies?.replace(/\/\/[^/@,|\s]+@/g, "//***@");
}
