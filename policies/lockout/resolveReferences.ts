import type { PlannedResource } from "../../planned/PlannedResource";
import { unknownValue } from "../../planned/unknownValue";
import { placeholderId } from "./placeholderId";

/** A planned resource, with the resources that each of its properties comes from, by URN. */
export interface Referring {
  resource: PlannedResource;
  comesFrom: Readonly<Record<string, readonly string[]>>;
}

const policy = "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy";

const contextPolicy = "entra:index:AuthenticationContextPolicy";
const group = "azuread:index/group:Group";

/** Lists of a policy's conditions that hold ids of objects of one type. */
const references = [
  {
    type: "azuread:index/namedLocation:NamedLocation",
    block: "locations",
    lists: ["includedLocations", "excludedLocations"],
  },
  { type: group, block: "users", lists: ["includedGroups", "excludedGroups"] },
] as const;

type Values = Record<string, unknown>;

/**
 * Puts planned objects in the place of ids that aren't known yet, where only they can be meant: a policy's list has just as
 * many unknown ids as its conditions come from objects of that type that are still to be made. Such objects get an id for
 * as long as the plan is looked at.
 */
export function resolveReferences(all: readonly Referring[]): PlannedResource[] {
  const types: ReadonlySet<string> = new Set(references.map(({ type }) => type));
  const isUnmade = ({ type, id }: PlannedResource): boolean => id === undefined && types.has(type);
  const unmade = new Map(
    all.flatMap(({ resource }) => (isUnmade(resource) ? [[resource.urn, resource.type] as const] : [])),
  );
  return all.map(({ resource, comesFrom }) => {
    if (isUnmade(resource)) return { ...resource, id: placeholderId(resource.urn) };
    if (resource.type === contextPolicy) return withGroups(resource, comesFrom["excludeGroups"] ?? []);
    if (resource.type !== policy) return resource;
    const from = [...new Set(comesFrom["conditions"] ?? [])];
    const conditions = references.reduce<unknown>((found, { type, block, lists }) => {
      const ids = from.filter((urn) => unmade.get(urn) === type).map(placeholderId);
      return withIds(found, block, lists, ids);
    }, resource.inputs["conditions"]);
    return { ...resource, inputs: { ...resource.inputs, conditions } };
  });

  /** A policy for authentication contexts has its groups in one list of its own. */
  function withGroups(resource: PlannedResource, from: readonly string[]): PlannedResource {
    const ids = [...new Set(from)].filter((urn) => unmade.get(urn) === group).map(placeholderId);
    const { excludeGroups } = (
      withIds({ own: resource.inputs }, "own", ["excludeGroups"], ids) as Record<"own", Values>
    ).own;
    return { ...resource, inputs: { ...resource.inputs, excludeGroups } };
  }
}

function withIds(conditions: unknown, block: string, lists: readonly string[], ids: readonly string[]): unknown {
  const inside = isObject(conditions) ? conditions[block] : undefined;
  if (!isObject(conditions) || !isObject(inside)) return conditions;
  const open = lists.filter((name) => unknownIn(inside[name]) > 0);
  const [name] = open;
  // In which of two lists an object is can't be told; within one the order means nothing.
  if (open.length !== 1 || name === undefined || unknownIn(inside[name]) !== ids.length) return conditions;
  const known = (inside[name] as unknown[]).filter((id) => id !== unknownValue);
  return { ...conditions, [block]: { ...inside, [name]: [...known, ...ids] } };
}

const unknownIn = (list: unknown): number =>
  Array.isArray(list) ? list.filter((id) => id === unknownValue).length : 0;

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
