/** Where the user's own settings would build something other than what is pinned, or nothing at all. */
const overridden: NodeJS.ProcessEnv = {
  GO111MODULE: "on",
  GOWORK: "off",
  // No C compiler needed, and the same outcome whether there is one or not.
  CGO_ENABLED: "0",
};

/** What would build for another machine than this one. */
const dropped = ["GOOS", "GOARCH"];

/** Flags that replace our go.mod, build nothing, or change the output that is read for progress. */
const droppedFlags = /^-{1,2}(mod|modfile|overlay|n|json)(=|$)/;

/**
 * The environment for building the engine: the user's own, with proxies, caches and flags as they are, less what would
 * keep the pinned modules from being built for this machine. Temporary files go to `temporary`.
 */
export function goEnvironment(env: NodeJS.ProcessEnv, temporary: string): NodeJS.ProcessEnv {
  const result: NodeJS.ProcessEnv = { ...env, ...overridden, GOTMPDIR: temporary };
  for (const name of dropped) delete result[name];
  if (env.GOFLAGS) {
    const flags = env.GOFLAGS.split(" ").filter((flag) => !droppedFlags.test(flag));
    result.GOFLAGS = flags.join(" ");
  }
  return result;
}
