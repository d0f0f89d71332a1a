import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One executable of the engine, and the Go module, pinned by a go.mod and go.sum of ours, that it is built from. */
export interface PinnedExecutable {
  /** Its name without the platform's extension. */
  readonly name: string;
  /** The folder that holds its go.mod and go.sum. */
  readonly directory: string;
  /** The Go package to build. */
  readonly package: string;
  /** The version that go.mod pins, with its leading "v". */
  readonly version: string;
}

/** The engine that this release of the library builds or downloads when the machine has none. */
export interface EnginePin {
  /** Without a leading "v". */
  readonly version: string;
  /** The oldest Go that the modules accept, for example "1.25.11". */
  readonly goVersion: string;
  readonly executables: readonly PinnedExecutable[];
  /** Names this engine on this platform; it changes with any pinned checksum and with the way of building. */
  readonly key: string;
}

const modules = [
  {
    name: "pulumi",
    folder: "cli",
    module: "github.com/pulumi/pulumi/pkg/v3",
    package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
  },
  {
    name: "pulumi-language-nodejs-host",
    folder: "language-nodejs",
    module: "github.com/pulumi/pulumi/sdk/v3",
    package: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
  },
  // Ours: starts that host with the project's options, which it is too old to hear from the engine.
  {
    name: "pulumi-language-nodejs",
    folder: "language-nodejs",
    module: "github.com/pulumi/pulumi/sdk/v3",
    package: "entra-baseline/engine/language-nodejs",
  },
];

/** What every engine has, wherever it came from; a built one has more. */
export const requiredExecutables = ["pulumi", "pulumi-language-nodejs"] as const;

/** Part of the key: raise it when the way of building changes what comes out. */
const recipe = "1";

/** Reads what is pinned from the Go modules beside this file, the only place that names versions. */
export function readEnginePin(directory: string = __dirname): EnginePin {
  const digest = createHash("sha256").update(recipe);
  const goMods: string[] = [];
  const executables = modules.map((module) => {
    const folder = path.join(directory, module.folder);
    const goMod = readFileSync(path.join(folder, "go.mod"), "utf8");
    digest.update(goMod);
    const others = readdirSync(folder).filter((file) => file === "go.sum" || file.endsWith(".go"));
    for (const file of others.sort()) digest.update(file).update(readFileSync(path.join(folder, file)));
    goMods.push(goMod);
    return {
      name: module.name,
      directory: folder,
      package: module.package,
      version: requiredVersion(goMod, module.module),
    };
  });
  const version = executables[0]!.version.replace(/^v/, "");
  return {
    version,
    goVersion: match(goMods[0]!, /^go (\S+)$/m),
    executables,
    key: `pulumi-${version}-${process.platform}-${process.arch}-${digest.digest("hex").slice(0, 12)}`,
  };
}

function requiredVersion(goMod: string, module: string): string {
  return match(goMod, new RegExp(`^(?:require|\\t)\\s*${module.replaceAll(".", "\\.")} (v\\S+)`, "m"));
}

function match(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`go.mod has no line that matches ${pattern}`);
  return found;
}
