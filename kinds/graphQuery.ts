/**
 * What a query within an object means, such as `./members/microsoft.graph.user?$filter=(userType eq 'Guest')` in the scope
 * of an access review. Graph rewrites queries: it adds `$count=true` and the version, encodes, and reorders options.
 */
export function queryMeaning(query: string): string {
  const [path = "", options = ""] = split(decoded(query.trim()), "?");
  const kept = options
    .split("&")
    .map((option) => option.trim())
    .filter((option) => option !== "" && option !== "$count=true");
  return [
    path
      .replace(/^https:\/\/[^/]+/, "")
      .replace(/^\/(v1\.0|beta)(?=\/)/, "")
      .replace(/\/+$/, ""),
    ...kept.sort(),
  ]
    .join("?")
    .replace(/\s+/g, " ");
}

/** The query without encoding, in one casing: Graph compares the texts in its filters without case. */
function decoded(query: string): string {
  const spaced = query.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced).toLowerCase();
  } catch {
    return spaced.toLowerCase();
  }
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
