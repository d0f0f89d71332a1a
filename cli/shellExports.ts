/**
 * Writes environment variables as lines for a POSIX shell, or for PowerShell on Windows. An empty one is taken out, which
 * PowerShell does by itself: to Pulumi an empty PULUMI_STACK is a stack without a name.
 */
export function shellExports(
  environment: Readonly<Record<string, string>>,
  platform: NodeJS.Platform = process.platform,
): string {
  const line = platform === "win32" ? powerShellLine : posixLine;
  return Object.entries(environment)
    .map(([name, value]) => line(name, value))
    .join("\n");
}

const powerShellLine = (name: string, value: string): string => `$env:${name} = '${value.replaceAll("'", "''")}'`;

const posixLine = (name: string, value: string): string =>
  value === "" ? `unset ${name}` : `export ${name}=${quoted(value)}`;

const quoted = (value: string): string =>
  /^[\w@%+=:,./-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
