/** The signature by which Pulumi's state marks a value that isn't plain, and the one of a secret. */
const signature = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";

/** Properties whose values are in plain text, and the names of those that are not. */
export interface Plain {
  values: Record<string, unknown>;
  hidden: string[];
}

/** Parts a resource's recorded properties into those that can be compared and those that are encrypted, wholly or in part. */
export function withoutSecrets(properties: Record<string, unknown>): Plain {
  const hidden = Object.keys(properties).filter((name) => hasSecret(properties[name]));
  const values = Object.entries(properties).filter(([name]) => !hidden.includes(name));
  return { values: Object.fromEntries(values), hidden };
}

function hasSecret(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  if ((value as Record<string, unknown>)[signature] === secret) return true;
  return Object.values(value).some(hasSecret);
}
