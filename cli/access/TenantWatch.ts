import type { PlannedResources } from "../../automation/plannedResources";
import type { DeclaredTenant } from "../../impact";
import { isUserError } from "../isUserError";
import type { Access } from "../report/access/model";
import type { Failure } from "../report/model";
import { accessOf } from "./accessOf";
import { connectTenant, type ReadConfig } from "./connectTenant";
import { type WatchedTenant, watchTenant } from "../../watch/watchTenant";

/** What is known of a plan's effect on sign-ins: what it does, why it is refused, or why it can't be told. */
export interface Judgement {
  access?: Access;
  failure?: Failure;
}

export interface TenantWatchOptions {
  tenant: DeclaredTenant;
  stackFile: string;
  readConfig: ReadConfig;
  signal?: AbortSignal;
}

/** Reads a tenant while the engine works on it, and judges the plan once there is one. */
export class TenantWatch {
  private readonly ended = new AbortController();
  private readonly watched: Promise<WatchedTenant>;

  constructor(private readonly options: TenantWatchOptions) {
    this.watched = this.begin();
    // Heard when the plan is judged; until then nobody waits for it.
    this.watched.catch(() => undefined);
  }

  /** Tells what a plan does to sign-ins. What can't be told is a failure, as nobody has seen then that it is safe. */
  async judge(planned: PlannedResources): Promise<Judgement> {
    try {
      return await accessOf(this.options.tenant, await this.watched, planned, this.signal);
    } catch (error) {
      if (!isUserError(error) && !isGraphError(error)) throw error;
      const message = `What the plan does to people who sign in can't be told: ${error.message}`;
      return { failure: { kind: "tenant", message, resources: [] } };
    }
  }

  /** Ends the reading when there will be no plan to judge. */
  end(): void {
    this.ended.abort();
  }

  private get signal(): AbortSignal {
    const { signal } = this.options;
    return signal ? AbortSignal.any([signal, this.ended.signal]) : this.ended.signal;
  }

  private async begin(): Promise<WatchedTenant> {
    const { tenant, stackFile, readConfig } = this.options;
    const connection = await connectTenant(tenant.tenantId, stackFile, readConfig, this.signal);
    const breakGlassGroupId = tenant.breakGlass?.groupId;
    return watchTenant(connection, { ...(breakGlassGroupId ? { breakGlassGroupId } : {}), signal: this.signal });
  }
}

/** Errors of the Graph client are meant for the person at the keyboard, though they name no exit code. */
const isGraphError = (error: unknown): error is Error => error instanceof Error && error.name === "GraphError";
