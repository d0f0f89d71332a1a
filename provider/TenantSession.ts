import {
  connect,
  type GraphClient,
  licencePlans,
  type LicencePlan,
  missingPermissions,
  type RetryReason,
  settingsFrom,
  verifyTenant,
} from "../graph";
import type { Kind, LicenceNeed, Values } from "../kinds/kind";
import { ProviderError } from "./ProviderError";
import { once } from "./once";
import type { Log, Operation, PropertyMap } from "./rpc";
import { untilAborted } from "./untilAborted";

/** The licences of which each one covers a need: the bigger ones carry the smaller. */
const covering: Record<LicenceNeed["plan"], LicencePlan[]> = { P1: ["P1", "P2"], P2: ["P2", "governance"] };

/** Makes the client for a configuration; replaced in tests. */
export type Connect = (config: PropertyMap) => Promise<GraphClient>;

/**
 * The tenant that this provider process works on, and the connection to it. Nothing is looked up and no credentials are
 * needed until the first request to Graph.
 */
export class TenantSession {
  private readonly connected: () => Promise<GraphClient>;
  private readonly verified = once(async () => {
    const client = await this.connected();
    return verifyTenant(client, client.tenantId);
  });
  private readonly plans = once(async () => licencePlans(await this.connected()));

  constructor(
    private readonly config: PropertyMap,
    connectTo: Connect,
  ) {
    this.connected = once(() => connectTo(config));
  }

  /** The tenant's id, where it is configured. Undefined in a preview without an environment. */
  get tenantId(): string | undefined {
    const configured = this.config["tenantId"] || process.env["ARM_TENANT_ID"];
    return typeof configured === "string" ? configured.toLowerCase() : undefined;
  }

  /**
   * Refuses to go on with an object that is recorded as another tenant's.
   *
   * @throws when state and configuration name different tenants
   */
  assertSameTenant(outputs: PropertyMap): void {
    const recorded = outputs["managedTenantId"];
    if (typeof recorded !== "string" || !this.tenantId || recorded.toLowerCase() === this.tenantId) return;
    throw new ProviderError(
      `This resource is recorded as an object of tenant ${recorded}, but the provider is configured for tenant ` +
        `${this.tenantId}. Nothing was changed. Select the stack that belongs to tenant ${this.tenantId}, or correct ` +
        "tenantId (ARM_TENANT_ID).",
    );
  }

  /** The client, once it is sure that the token is the tenant's. */
  async client(signal?: AbortSignal): Promise<GraphClient> {
    const client = await untilAborted(this.connected(), signal);
    const { tenantId } = await untilAborted(client.claims(), signal);
    if (tenantId !== undefined && tenantId.toLowerCase() !== client.tenantId.toLowerCase()) {
      throw new ProviderError(
        `The credentials belong to tenant ${tenantId}, but the provider is configured for tenant ${client.tenantId}. ` +
          "Nothing was read or written. Give the credentials of the configured tenant, or correct its tenantId.",
      );
    }
    return client;
  }

  /**
   * Makes sure, before something is written, that Graph answers for the right tenant, that the token's permissions cover
   * the kind and that the tenant has the licences that the inputs ask for.
   */
  async authorizeWrite(kind: Kind, inputs: Values, operation: Operation): Promise<GraphClient> {
    const client = await this.client(operation.signal);
    const { caller } = await untilAborted(this.verified(), operation.signal);

    const needs = kind.licences(inputs);
    const permissions = [...kind.permissions.write, ...(needs.length > 0 ? ["LicenseAssignment.Read.All"] : [])];
    // A token that cannot be looked into (no tenant in it) may hold any permission; Graph's own answer decides.
    const granted = caller.tenantId === undefined ? permissions : caller.permissions;
    const [lacking] = missingPermissions(granted, [{ neededBy: kind.name, anyOf: [permissions] }]);
    if (lacking) {
      throw new ProviderError(
        `${kind.name} needs the application permission${lacking.missing.length > 1 ? "s" : ""} ` +
          `${lacking.missing.join(" and ")}, which the access token does not carry. Nothing was written. Add it to the ` +
          "deploying app, grant admin consent, and run again.",
      );
    }
    if (needs.length > 0) await this.assertLicensed(kind, needs, operation);
    return client;
  }

  private async assertLicensed(kind: Kind, needs: LicenceNeed[], { signal }: Operation): Promise<void> {
    const plans = await untilAborted(this.plans(), signal);
    const missing = needs.filter(({ plan }) => !covering[plan].some((covers) => plans.has(covers)));
    if (missing.length === 0) return;
    const asked = missing.map(({ plan, property }) => `${property} (Entra ID ${plan})`).join(", ");
    throw new ProviderError(
      `Tenant ${this.tenantId} has no licence for what ${kind.name} asks: ${asked}. Nothing was written. Assign a ` +
        "product that contains the plan, or leave the property out.",
    );
  }
}

/** Connects to Graph, and shows as progress what is being waited for. */
export function connectToGraph(version: string, log: Log): Connect {
  return (config) =>
    connect(settingsFrom(config), {
      userAgent: `entra-baseline/${version}`,
      onRetry: ({ path, reason, waitMs, attempt }) => {
        const seconds = Math.ceil(waitMs / 1000);
        log.info(`${waiting[reason]} (${path}): trying again in ${seconds} s, attempt ${attempt + 1}`, {
          ephemeral: true,
        });
      },
    });
}

const waiting: Record<RetryReason, string> = {
  throttled: "Graph limits the pace",
  unavailable: "Graph is not available",
  connection: "The connection to Graph failed",
};
