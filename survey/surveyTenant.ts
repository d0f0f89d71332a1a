import type { TenantState } from "../controls/TenantState";
import { type GraphClient, GraphError, licencePlans } from "../graph";
import { groupsInPolicies, groupsWithRoles } from "./groupsInPolicies";
import { parts } from "./parts";
import { readAll } from "./readAll";
import type { Survey, Unread } from "./Survey";
import { surveyGroups } from "./surveyGroups";
import { surveyGroupRules } from "./surveyGroupRules";
import { surveyPartners } from "./surveyPartners";

export interface SurveyOptions {
  /** The parts to read; the others stay undefined and are not told as unread. @default all that Graph tells */
  parts?: readonly (keyof TenantState)[];
  /** Object id of the group of emergency-access accounts, which is read with all its members. */
  breakGlassGroupId?: string;
  /** More groups to read than those that policies name and that hold roles. */
  groupIds?: readonly string[];
  signal?: AbortSignal;
}

type Draft = { -readonly [Part in keyof TenantState]: TenantState[Part] };

/**
 * Reads a tenant through Graph, with lists and batches: about as many requests as conditional access asks for by itself,
 * and a handful more. A part that could not be read stays undefined and is told with the reason; it is never taken for
 * empty.
 *
 * @throws GraphError when nothing can be read at all: no token, the wrong tenant, or cancelled
 */
export async function surveyTenant(graph: GraphClient, options: SurveyOptions = {}): Promise<Survey> {
  const isWanted = (part: keyof TenantState): boolean => options.parts?.includes(part) ?? true;
  const state: Draft = { tenantId: graph.tenantId };
  const unread: Unread[] = [];
  const take = async (part: keyof Draft, read: Promise<unknown>): Promise<void> => {
    try {
      Object.assign(state, { [part]: await read });
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      unread.push({ part, why: error.message });
    }
  };

  await Promise.all([
    readParts(graph, state, unread, isWanted, options.signal),
    isWanted("licences") ? take("licences", licencePlans(graph, { signal: options.signal })) : undefined,
  ]);
  withoutLicence(state, unread);

  const breakGlass = options.breakGlassGroupId;
  if (isWanted("groups") || isWanted("breakGlassAccounts")) {
    const named = [...groupsInPolicies(state.conditionalAccessPolicies), ...groupsWithRoles(state)];
    const ids = [...named, ...(breakGlass ? [breakGlass] : []), ...(options.groupIds ?? [])];
    const found = await surveyGroups(graph, ids, breakGlass ? [breakGlass] : [], options.signal);
    state.groups = found.groups;
    unread.push(...found.unread);
    const emergency = found.groups.find(({ id }) => id.toLowerCase() === breakGlass?.toLowerCase());
    if (isWanted("breakGlassAccounts") && emergency?.members) state.breakGlassAccounts = emergency.members;
  }
  if (!options.parts) {
    await Promise.all([
      surveyPartners(graph, state, unread, options.signal),
      surveyGroupRules(graph, state, unread, options.signal),
    ]);
  }
  return { state, unread };
}

async function readParts(
  graph: GraphClient,
  state: Draft,
  unread: Unread[],
  isWanted: (part: keyof TenantState) => boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const wanted = parts.filter(({ part }) => isWanted(part));
  const answers = await readAll(graph, wanted, signal);
  wanted.forEach(({ part, read }, index) => {
    const answer = answers[index]!;
    if (!answer.ok) unread.push({ part, why: answer.error.message });
    else Object.assign(state, { [part]: read ? read(answer.value as never) : answer.value });
  });
}

/** What Graph refuses to a tenant for want of a licence is not there, as the tenant can't have any. */
function withoutLicence(state: Draft, unread: Unread[]): void {
  for (const { part, onlyWith } of parts) {
    const index = unread.findIndex((one) => one.part === part);
    if (index < 0 || !onlyWith || state.licences?.has(onlyWith) !== false) continue;
    unread.splice(index, 1);
    Object.assign(state, { [part]: [] });
  }
}
