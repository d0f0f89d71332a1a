const token = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/y;

/** Cuts a `$filter` into its words, strings (with their quotes) and punctuation; undefined when it cannot be cut. */
export function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  const trimmed = text.trim();
  token.lastIndex = 0;
  while (token.lastIndex < trimmed.length) {
    const match = token.exec(trimmed);
    if (!match) return undefined;
    tokens.push(match[1]!);
  }
  return tokens;
}
