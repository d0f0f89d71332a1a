import type { Kind } from "../kinds/kind";
import { Claims } from "./Claims";
import type { Context } from "./lifecycle/context";
import type * as rpc from "./rpc";
import { sleep } from "./sleep";
import type { Connect } from "./TenantSession";

/* eslint-disable @typescript-eslint/no-require-imports -- import() would go through the slower ESM loader */
/** Loaded when first needed: every preview of every tenant waits for this process to print its port. */
const load = {
  kinds: () => require("../kinds") as typeof import("../kinds"),
  configuration: () => require("./configuration") as typeof import("./configuration"),
  schema: () => require("./schema") as typeof import("./schema"),
  connection: () => require("./connectToGraph") as typeof import("./connectToGraph"),
  session: () => require("./TenantSession") as typeof import("./TenantSession"),
  reader: () => require("./ObjectReader") as typeof import("./ObjectReader"),
  lifecycle: () => require("./lifecycle") as typeof import("./lifecycle"),
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** What tests put in the place of the network and of time. */
export interface Replacements {
  connect?: Connect;
  sleep?: Context["sleep"];
}

/** The `entra` provider: the kinds of kinds/ with the life cycle of provider/lifecycle, for one tenant. */
export class EntraProvider implements rpc.ResourceProvider {
  private context: Context | undefined;

  constructor(
    readonly version: string,
    private readonly replacements: Replacements = {},
  ) {}

  async getSchema(): Promise<string> {
    const { packageSchema } = load.schema();
    return JSON.stringify(packageSchema(load.kinds().kinds, this.version));
  }

  async checkConfig(request: rpc.CheckRequest): Promise<rpc.CheckResult> {
    return load.configuration().checkConfiguration(request);
  }

  async diffConfig(request: rpc.DiffRequest): Promise<rpc.DiffResult> {
    return load.configuration().diffConfiguration(request);
  }

  async configure({ config }: rpc.ConfigureRequest, { log }: rpc.Operation): Promise<void> {
    const { TenantSession } = load.session();
    const session = new TenantSession(
      config,
      this.replacements.connect ?? load.connection().connectToGraph(this.version, log),
    );
    this.context = {
      session,
      reader: new (load.reader().ObjectReader)(session),
      claims: new Claims(),
      sleep: this.replacements.sleep ?? sleep,
    };
  }

  async check(request: rpc.CheckRequest): Promise<rpc.CheckResult> {
    const { claims, session } = this.configured();
    const kind = this.kindOf(request);
    session.declares(kind, request.inputs);
    return load.lifecycle().check(kind, request, claims, session.tenantId);
  }

  async diff(request: rpc.DiffRequest, { log }: rpc.Operation): Promise<rpc.DiffResult> {
    this.configured().session.assertSameTenant(request.oldOutputs);
    return load.lifecycle().diff(this.kindOf(request), request, log);
  }

  async create(request: rpc.CreateRequest, operation: rpc.Operation): Promise<rpc.CreateResult> {
    return load.lifecycle().create(this.kindOf(request), request, this.configured(), operation);
  }

  async read(request: rpc.ReadRequest, operation: rpc.Operation): Promise<rpc.ReadResult> {
    return load.lifecycle().read(this.kindOf(request), request, this.configured(), operation);
  }

  async update(request: rpc.UpdateRequest, operation: rpc.Operation): Promise<rpc.UpdateResult> {
    return load.lifecycle().update(this.kindOf(request), request, this.configured(), operation);
  }

  async delete(request: rpc.DeleteRequest, operation: rpc.Operation): Promise<void> {
    return load.lifecycle().remove(this.kindOf(request), request, this.configured(), operation);
  }

  private configured(): Context {
    if (!this.context) throw new Error("The engine has not configured the provider.");
    return this.context;
  }

  private kindOf({ type }: rpc.ResourceRequest): Kind {
    const kind = load.kinds().kinds.find(({ name }) => type === `entra:index:${name}`);
    if (kind) return kind;
    const known = load.kinds().kinds.map(({ name }) => `entra:index:${name}`);
    throw new Error(`There is no resource type ${type} in the entra provider; it has ${known.join(", ")}.`);
  }
}
