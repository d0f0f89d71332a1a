/* eslint-disable @typescript-eslint/no-require-imports -- import() would load the ESM builds, which takes twice the time */

/**
 * The modules that are costly to load (50 to 150 ms each), loaded when first needed. Import their types, never their
 * values, anywhere that `graph/index.ts` reaches otherwise.
 */
export const lazy = {
  /** Loads @azure/core-rest-pipeline. */
  graphPipeline: () => require("./pipeline/graphPipeline") as typeof import("./pipeline/graphPipeline"),
  /** Loads @azure/core-rest-pipeline. */
  plainRequest: () => require("./pipeline/plainRequest") as typeof import("./pipeline/plainRequest"),
  /** Loads @azure/identity. */
  identityCredential: () => require("./signIn/identityCredential") as typeof import("./signIn/identityCredential"),
  forge: () => require("node-forge") as typeof import("node-forge"),
};
