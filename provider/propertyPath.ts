/** Writes a path as Pulumi does: `b2bCollaborationInbound.usersAndGroups.targets[0].target`. */
export function propertyPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = String(part);
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${text}["${name.replaceAll('"', '\\"')}"]`;
    return text === "" ? name : `${text}.${name}`;
  }, "");
}
