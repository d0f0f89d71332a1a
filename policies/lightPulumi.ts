import { createRequire } from "node:module";
import path from "node:path";

/**
 * Spares the pack the loading of the whole Pulumi SDK, two thirds of its start, for which every preview waits. Of the
 * package's root the policy SDK needs only two classes; whatever else is asked of it is looked up in the real one.
 *
 * Has to be loaded before @pulumi/policy. Where the SDK is laid out otherwise, it is loaded whole, as ever.
 */
function lighten(): void {
  const fromPolicy = createRequire(require.resolve("@pulumi/policy"));
  const root = fromPolicy.resolve("@pulumi/pulumi");
  if (require.cache[root]) return;
  const part = (name: string): Record<string, unknown> => fromPolicy(path.join(path.dirname(root), name)) as never;
  const parts = { asset: part("asset"), Output: part("output").Output };
  if (typeof parts.Output !== "function" || typeof parts.asset.FileAsset !== "function") return;

  let loaded: Record<PropertyKey, unknown> | undefined;
  const whole = (): Record<PropertyKey, unknown> => {
    if (!loaded) delete require.cache[root];
    return (loaded ??= fromPolicy(root) as Record<PropertyKey, unknown>);
  };
  const exports = new Proxy(parts as Record<PropertyKey, unknown>, {
    get: (known, name) => (Object.hasOwn(known, name) ? known[name] : whole()[name]),
  });
  require.cache[root] = {
    id: root,
    filename: root,
    path: path.dirname(root),
    exports,
    loaded: true,
    children: [],
    paths: [],
  } as never;
}

lighten();
