/* eslint-disable @typescript-eslint/no-require-imports -- import() would load the ESM builds, which takes twice the time */

/**
 * The modules that are costly to load (50 to 150 ms each), loaded when first needed. Import their types, never their
 * values, anywhere that `graph/index.ts` reaches.
 */
export const lazy = {
  graphPipeline: () => require("./pipeline/graphPipeline") as typeof import("./pipeline/graphPipeline"),
  corePipeline: () => require("@azure/core-rest-pipeline") as typeof import("@azure/core-rest-pipeline"),
  identity: () => require("@azure/identity") as typeof import("@azure/identity"),
  forge: () => require("node-forge") as typeof import("node-forge"),
};
