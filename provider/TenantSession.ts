import { type GraphClient, licencePlans, type LicencePlan, type TokenClaims, verifyTenant } from "../graph";
import type { Kind, LicenceNeed, Values } from "../kinds/kind";
import { assertPermitted } from "./assertPermitted";
import { DeployerCheck } from "./DeployerCheck";
import { once } from "./once";
import { ProviderError } from "./ProviderError";
import type { Operation, PropertyMap } from "./rpc";
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
  private foreignState: ProviderError | undefined;
  private readonly signedIn: () => Promise<SignedIn>;
  private readonly verified = once(async () => {
    const { client } = await this.signedIn();
    return verifyTenant(client, client.tenantId);
  });
  private readonly plans = once(async () => licencePlans((await this.signedIn()).client));

  private readonly declared = new Set<Kind>();
  private readonly deployer = new DeployerCheck();

  constructor(
    private readonly config: PropertyMap,
    connectTo: Connect,
  ) {
    this.signedIn = once(async () => signIn(await connectTo(config)));
  }

  /** The tenant's id, where it is configured. Undefined in a preview without an environment. */
  get tenantId(): string | undefined {
    const configured = this.config["tenantId"] || process.env["ARM_TENANT_ID"];
    return typeof configured === "string" ? configured.toLowerCase() : undefined;
  }

  /**
   * Refuses to go on with an object that is recorded as another tenant's, and from then on to write anything at all: the
   * whole state is then likely to be another tenant's.
   *
   * @throws when state and configuration name different tenants
   */
  assertSameTenant(outputs: PropertyMap): void {
    const recorded = outputs["managedTenantId"];
    if (typeof recorded !== "string" || !this.tenantId || recorded.toLowerCase() === this.tenantId) return;
    this.foreignState ??= new ProviderError(
      `This resource is recorded as an object of tenant ${recorded}, but the provider is configured for tenant ` +
        `${this.tenantId}. Nothing was changed. Select the stack that belongs to tenant ${this.tenantId}, or correct ` +
        "tenantId (ARM_TENANT_ID).",
    );
    throw this.foreignState;
  }

  /** The client, once it is sure that the token is the tenant's. */
  async client(signal?: AbortSignal): Promise<GraphClient> {
    return (await untilAborted(this.signedIn(), signal)).client;
  }

  /**
   * Notes that the program declares an object of the kind, so that the first write asks for its permissions as well, and
   * the emergency accounts that it names, by which nothing is written.
   */
  declares(kind: Kind, inputs: Values = {}): void {
    this.declared.add(kind);
    const emergencyAccess = kind.emergencyAccess?.(inputs);
    if (emergencyAccess) this.deployer.mustBeNoneOf(emergencyAccess);
  }

  /**
   * Makes sure, before something is written, that the token's permissions cover the kinds declared so far, that Graph
   * answers for the right tenant, that no emergency account deploys and that the tenant has the licences that the inputs
   * ask for.
   */
  async authorizeWrite(kind: Kind, inputs: Values, { signal, log }: Operation): Promise<GraphClient> {
    if (this.foreignState) throw this.foreignState;
    const { client, claims } = await untilAborted(this.signedIn(), signal);
    const licences = kind.licences(inputs);
    // A token that cannot be looked into (no tenant in it) may hold any permission; Graph's own answers decide.
    if (claims.tenantId !== undefined)
      assertPermitted(new Set([kind, ...this.declared]), licences.length > 0, claims.permissions);
    await untilAborted(this.verified(), signal);
    if (licences.length > 0) await this.assertLicensed(kind, licences, signal);
    await untilAborted(this.deployer.assertNone(client, claims, log), signal);
    return client;
  }

  /** Makes sure of the licences that the inputs ask for, and of who deploys, where nothing is written. */
  async assertHeld(kind: Kind, inputs: Values, { signal, log }: Operation): Promise<void> {
    const { client, claims } = await untilAborted(this.signedIn(), signal);
    const licences = kind.licences(inputs);
    if (licences.length > 0) await this.assertLicensed(kind, licences, signal);
    await untilAborted(this.deployer.assertNone(client, claims, log), signal);
  }

  private async assertLicensed(kind: Kind, needs: LicenceNeed[], signal: AbortSignal): Promise<void> {
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

interface SignedIn {
  client: GraphClient;
  claims: TokenClaims;
}

/** Gets the first token, once for all operations that wait for it, and refuses one of another tenant. */
async function signIn(client: GraphClient): Promise<SignedIn> {
  const claims = await client.claims();
  if (claims.tenantId === undefined || claims.tenantId.toLowerCase() === client.tenantId.toLowerCase()) {
    return { client, claims };
  }
  throw new ProviderError(
    `The credentials belong to tenant ${claims.tenantId}, but the provider is configured for tenant ` +
      `${client.tenantId}. Nothing was read or written. Give the credentials of the configured tenant, or correct its ` +
      "tenantId.",
  );
}
