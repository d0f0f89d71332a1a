import { createRequire } from "node:module";

/*
 * Pulumi's SDK loads a compiler and a reader of package trees as soon as it is imported, for programs that send functions to
 * a cloud, and what drives engines, for programs that start others; zod loads its messages in fifty languages. Hardly a
 * program does any of that, and the loading takes a tenth of a preview's computing: they are loaded when first asked for.
 *
 * Has to be imported before @pulumi/pulumi and zod. Where they are laid out otherwise, all is loaded at once, as ever.
 */

const load = createRequire(__filename);
const fromPulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));

putOff(fromPulumi, "typescript");
putOff(fromPulumi, "@npmcli/arborist");
putOff(fromPulumi, "./automation/index.js");
putOff(load, "zod/v4/locales");

function putOff(from: NodeJS.Require, name: string): void {
  const file = fileOf(from, name);
  if (file !== undefined && !require.cache[file]) require.cache[file] = standInFor(file);
}

/** Undefined for what isn't installed; of typescript the SDK has a version of its own then. */
function fileOf(from: NodeJS.Require, name: string): string | undefined {
  try {
    return from.resolve(name);
  } catch {
    return undefined;
  }
}

/** A module that becomes the real one with the first question asked of it. */
function standInFor(file: string): NodeJS.Module {
  let loaded: object | undefined;
  const real = (): object => {
    if (!loaded) delete require.cache[file];
    return (loaded ??= load(file) as object);
  };
  const property = (name: string | symbol): unknown => {
    // Whoever imports it as a namespace copies all it has, unless it says that it is an ES module.
    if (name === "__esModule") return true;
    return Reflect.get(real(), name) ?? (name === "default" ? real() : undefined);
  };
  const exports = new Proxy({}, { get: (_, name) => property(name), has: (_, name) => Reflect.has(real(), name) });
  return { id: file, filename: file, exports, loaded: true, children: [], paths: [] } as never;
}
