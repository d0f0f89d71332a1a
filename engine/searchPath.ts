import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/** The file name of a program on this platform: "pulumi" is "pulumi.exe" on Windows. */
export function executable(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}

/** The name under which `env` holds PATH: Windows has it in any casing, and a copied environment keeps the casing. */
export function pathVariable(env: NodeJS.ProcessEnv): string {
  return Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
}

/** Lists every executable called `name` on the PATH of `env`, in its order, as absolute paths. */
export function searchPath(name: string, env: NodeJS.ProcessEnv): string[] {
  const directories = (env[pathVariable(env)] ?? "").split(path.delimiter).filter((entry) => path.isAbsolute(entry));
  return [...new Set(directories)].map((entry) => path.join(entry, executable(name))).filter(isExecutable);
}

/** Whether `file` is a file that this user may run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
