/** The stack and the project that a URN is of: `urn:pulumi:<stack>::<project>::<types>::<name>`. */
export function stackOfUrn(urn: string): { stack: string; project: string } {
  const [prefix = "", project = ""] = urn.split("::");
  return { stack: prefix.slice("urn:pulumi:".length), project };
}
