const hidden = "[redacted]";

/** Names whose values are secret wherever they appear. */
const secretNames =
  /^((proxy-)?authorization|cookie|client_secret|(client_)?assertion|password|passwordProfile|(access|refresh|id)_token|secretText)$/i;

const token = /eyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g;

/** A copy of a JSON value without tokens, secrets by name, and the given secret values. */
export function redact(value: unknown, secrets: readonly string[] = []): unknown {
  if (typeof value === "string") return redactText(value, secrets);
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      redactText(name, secrets),
      secretNames.test(name) && item !== null ? hidden : redact(item, secrets),
    ]),
  );
}

/** A text without tokens and the given secret values, plain or URL-encoded. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), formEncoded(secret)]);
  const longestFirst = forms.filter((form) => form !== "").sort((one, other) => other.length - one.length);
  return longestFirst.reduce((rest, form) => rest.replaceAll(form, hidden), text).replace(token, hidden);
}

const formEncoded = (text: string) => new URLSearchParams({ "": text }).toString().slice(1);
