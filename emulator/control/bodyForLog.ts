/** A body as the log keeps it before secrets are taken out: parsed as JSON or as a form, or only its size. */
export function bodyForLog(text: string, contentType: string | null): unknown {
  if (text === "") return undefined;
  if (contentType?.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    return `(${text.length} characters that are not JSON)`;
  }
}
