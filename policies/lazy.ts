/* eslint-disable @typescript-eslint/no-require-imports -- import() is not resolved without file extensions */

/**
 * The modules that are costly to load, loaded when first needed: every preview waits for the pack to start, and few
 * programs need all of it. Import their types, never their values, anywhere that `policies/index.ts` reaches otherwise.
 */
export const lazy = {
  /** Loads yaml. */
  stackFileOf: () => require("./declared/stackFileOf") as typeof import("./declared/stackFileOf"),
  /** Loads yaml. */
  stackFile: () => require("../tenant/StackFile") as typeof import("../tenant/StackFile"),
  /** Loads the schema of tenant files. */
  loadTenantFile: () => require("../tenant/loadTenantFile") as typeof import("../tenant/loadTenantFile"),
  /** Loads the what-if evaluator and what plans and tenants are made of. */
  lockout: () => require("./lockout") as typeof import("./lockout"),
  /** Loads the Graph client. */
  graph: () => require("../graph") as typeof import("../graph"),
  watchTenant: () => require("../watch/watchTenant") as typeof import("../watch/watchTenant"),
};
