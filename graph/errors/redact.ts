const patterns: [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+(\.[\w-]*)*/g, "[token]"],
  [/\b(Bearer)\s+[\w~+/.=-]{16,}/gi, "$1 [redacted]"],
  [
    /\b(client_secret|client_assertion|refresh_token|access_token|id_token)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
    "$1$2[redacted]",
  ],
];

/** Takes tokens and secrets out of a text: those given, and whatever looks like one. */
export function redact(text: string, secrets: Iterable<string | undefined> = []): string {
  // The longest first: a secret that contains another would otherwise be left in part.
  const known = [...secrets].filter((secret) => secret !== undefined && secret !== "") as string[];
  known.sort((a, b) => b.length - a.length);
  const clean = known.reduce((result, secret) => result.replaceAll(secret, "[redacted]"), text);
  return patterns.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), clean);
}
