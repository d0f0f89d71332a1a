import { missingPermissions, type PermissionNeed } from "../../graph";
import { planOffline } from "../../offline/planOffline";
import { licencesOf } from "../../tenant/licences";
import { licencesSchema } from "../../tenant/schema/licencesSchema";
import { type TenantInput } from "../../tenant/schema/tenantSchema";
import { type Finding, ok, problem, unknown, warning } from "./Finding";
import { lockoutProofPermissions } from "./lockoutProofPermissions";
import { neededPermissions } from "./neededPermissions";

/** Whether the token carries what the tenant's baseline needs, and nothing that it doesn't. */
export async function checkPermissions(tenant: TenantInput, granted: readonly string[]): Promise<Finding> {
  if (granted.length === 0) return unknown("permissions", "the token names none");
  const { resources } = await planOffline(tenant);
  const needs = [
    ...neededPermissions(resources.map(({ type }) => type)),
    ...lockoutProofPermissions({ hasP2: licencesOf(licencesSchema.parse(tenant.licences ?? {})).has("P2") }),
  ];
  return permissionsFinding(needs, granted);
}

/**
 * Compares what is needed with what a token carries. Permissions that only read are not called too many: the controls
 * look at more of a tenant than the baseline manages, and say what they could not see.
 */
export function permissionsFinding(needs: readonly PermissionNeed[], granted: readonly string[]): Finding {
  const missing = missingPermissions(granted, needs);
  if (missing.length > 0) {
    const list = missing.map(({ neededBy, missing: lacks }) => `${lacks.join(" and ")} (for ${neededBy})`).join(", ");
    return problem("permissions", `missing: ${list}`, "Add them to the deploying app and grant admin consent.");
  }
  const useful = new Set(needs.flatMap(({ anyOf }) => anyOf.flat()));
  const excess = granted.filter((permission) => !useful.has(permission) && !/\.Read\b/.test(permission));
  if (excess.length === 0) return ok("permissions", "none is missing, and none that writes is too many");
  return warning(
    "permissions",
    `none is missing; beyond what this baseline needs: ${excess.join(", ")}`,
    "Take them from the deploying app, unless something else of yours needs them: whoever has its credentials has them.",
  );
}
