import type * as pulumi from "@pulumi/pulumi";
import type { CrossTenantIdentitySynchronizationInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link CrossTenantIdentitySynchronization}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/crosstenantidentitysyncpolicypartner.
 */
export type CrossTenantIdentitySynchronizationArgs = Args<CrossTenantIdentitySynchronizationInputs>;

/**
 * Whether a partner may synchronise its users into this tenant. The partner needs a `CrossTenantAccessPartner`, on
 * which this resource must depend. A setting that exists already is taken under management. Unless `onDestroy` says
 * otherwise, destroying the resource removes the setting.
 */
export class CrossTenantIdentitySynchronization extends EntraResource {
  /** The partner's tenant id. */
  declare public readonly tenantId: pulumi.Output<CrossTenantIdentitySynchronizationInputs["tenantId"]>;
  /** What administrators see. */
  declare public readonly displayName: pulumi.Output<CrossTenantIdentitySynchronizationInputs["displayName"]>;
  /** Whether the partner's users come into this tenant. */
  declare public readonly userSyncInbound: pulumi.Output<CrossTenantIdentitySynchronizationInputs["userSyncInbound"]>;

  constructor(name: string, args: CrossTenantIdentitySynchronizationArgs, opts: pulumi.CustomResourceOptions = {}) {
    super("CrossTenantIdentitySynchronization", name, args, ["tenantId", "displayName", "userSyncInbound"], opts);
  }
}
