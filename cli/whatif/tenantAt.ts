import { findEngine } from "../../engine/findEngine";
import { pulumiCommand } from "../../engine/workspace";
import { runOperation } from "../../automation/operation";
import { failureOf } from "../../automation/failure";
import type { TenantState } from "../../controls/TenantState";
import { plannedState } from "../../planned/plannedState";
import { readRecordedStack } from "../../scan/RecordedStack";
import { surveyGroups } from "../../survey";
import type { Project } from "../../tenant/findProject";
import type { Tenant } from "../../tenant/schema/tenantSchema";
import type { Connection } from "../../watch/Connection";
import { watchTenant } from "../../watch/watchTenant";
import { connectTenant } from "../access/connectTenant";
import { groupsToCome } from "../access/groupsToCome";
import { openStack } from "../fleet/openStack";
import { readStackState } from "../fleet/readStackState";
import { UsageError } from "../UsageError";

/** Which of a tenant's states is asked about. */
export type Moment = "live" | "state" | "plan";

/** A tenant at that moment, and how it was reached, if it was. */
export interface TenantAt {
  state: TenantState;
  connection?: Connection;
  /** What could not be read, or isn't known before the update. */
  remarks: string[];
}

export interface TenantQuestion {
  project: Project;
  stack: string;
  stackFile: string;
  tenant: Tenant;
  signal?: AbortSignal;
}

/** Takes a tenant as it is, as Pulumi recorded it, or as the plan of an update would leave it. */
export async function tenantAt(moment: Moment, question: TenantQuestion): Promise<TenantAt> {
  if (moment === "state") return recorded(question);
  const { project, stack: name, stackFile, tenant, signal } = question;
  const engine = async () => pulumiCommand(await findEngine({ ...(signal ? { signal } : {}) }));
  const readConfig = async () => (await openStack(project, name, await engine())).getAllConfig();
  const connection = await connectTenant(tenant.tenantId, stackFile, readConfig, signal);
  const breakGlassGroupId = tenant.breakGlass?.groupId;
  const watched = await watchTenant(connection, { ...(breakGlassGroupId ? { breakGlassGroupId } : {}), signal });
  const unread = watched.unread.map(({ part, why }) => `${part} could not be read: ${why}`);
  if (moment === "live") return { state: watched.state, connection, remarks: unread };

  const result = await runOperation(await openStack(project, name, await engine()), "preview", { signal });
  if (!result.succeeded) throw new UsageError(`The preview of ${name} failed: ${failureOf(result).message}`, 1);
  const { resources, removed } = result.planned;
  const planned = plannedState(watched.state, resources, removed).state;
  const { groups } = await surveyGroups(connection.graph, groupsToCome(watched.state, planned), [], signal);
  const before = { ...watched.state, groups: [...(watched.state.groups ?? []), ...groups] };
  const { state, unknowns } = plannedState(before, resources, removed);
  return { state, connection, remarks: [...unread, ...unknowns.map(inWords)] };
}

/** What Pulumi recorded is all that is known then: nothing that nobody manages, and no members of groups. */
async function recorded({ project, stack, tenant, signal }: TenantQuestion): Promise<TenantAt> {
  const engine = async () => pulumiCommand(await findEngine({ ...(signal ? { signal } : {}) }));
  const { text, source } = await readStackState(project, stack, engine);
  const { resources } = readRecordedStack(text, source);
  const { state, unknowns } = plannedState({ tenantId: tenant.tenantId }, resources);
  const remark = `As recorded in ${source}: policies and settings that nobody manages with Pulumi take no part.`;
  const providers = tenant.partners.filter(({ relationship }) => relationship === "serviceProvider");
  const isProvider = (tenantId: string) => providers.some((one) => one.tenantId === tenantId.toLowerCase());
  const crossTenantAccessPartners = state.crossTenantAccessPartners?.map((entry) =>
    isProvider(entry.tenantId) ? { ...entry, isServiceProvider: true } : entry,
  );
  const taken = providers.map(
    ({ name }) => `${name} is taken to be a service provider here, as the tenant file says: only the tenant knows.`,
  );
  return {
    state: { ...state, ...(crossTenantAccessPartners ? { crossTenantAccessPartners } : {}) },
    remarks: [remark, ...taken, ...unknowns.map(inWords)],
  };
}

const inWords = ({ urn, path }: { urn: string; path: string }): string =>
  `${urn.slice(urn.lastIndexOf("::") + 2)}${path ? `, ${path}` : ""}: not known before the update.`;
