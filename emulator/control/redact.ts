const hidden = "[redacted]";

/** Names whose values are secret wherever they appear. */
const secretNames =
  /^((proxy-)?authorization|cookie|client_secret|(client_)?assertion|password|passwordProfile|(access|refresh|id)_token|secretText)$/i;

const token = /eyJ[\w-]{5,}\.[\w-]+\.[\w-]*/;

/** A copy of a JSON value without tokens, secrets by name, and the given secret values. */
export function redact(value: unknown, secrets: readonly string[] = []): unknown {
  return copyWithout(patternOf(secrets), value);
}

function copyWithout(pattern: RegExp, value: unknown): unknown {
  if (typeof value === "string") return value.replace(pattern, hidden);
  if (Array.isArray(value)) return value.map((item) => copyWithout(pattern, item));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name.replace(pattern, hidden),
      secretNames.test(name) && item !== null ? hidden : copyWithout(pattern, item),
    ]),
  );
}

/** Made once for a whole value: many tenants have many secrets, and an answer of Graph has many texts. */
function patternOf(secrets: readonly string[]): RegExp {
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), formEncoded(secret)]);
  // The longest first: another secret may be a part of it.
  const distinct = [...new Set(forms)].filter((form) => form !== "").sort((one, other) => other.length - one.length);
  return new RegExp([...distinct.map(escaped), token.source].join("|"), "g");
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const formEncoded = (text: string) => new URLSearchParams({ "": text }).toString().slice(1);
