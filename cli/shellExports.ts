/** Writes environment variables as lines for a POSIX shell, or for PowerShell on Windows. */
export function shellExports(
  environment: Readonly<Record<string, string>>,
  platform: NodeJS.Platform = process.platform,
): string {
  return Object.entries(environment)
    .map(([name, value]) =>
      platform === "win32" ? `$env:${name} = '${value.replaceAll("'", "''")}'` : `export ${name}=${quoted(value)}`,
    )
    .join("\n");
}

const quoted = (value: string): string =>
  /^[\w@%+=:,./-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
