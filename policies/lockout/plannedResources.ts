import type { PlannedResource } from "../../planned/PlannedResource";
import { unknownValue as unknownInPlan } from "../../planned/unknownValue";
import type { StackResource } from "../rule/Rule";
import { unknownValue } from "../values/unknownValue";
import { type Referring, resolveReferences } from "./resolveReferences";

/** Resources as `planned/` takes them; those without inputs aren't planned, but read. */
export const plannedResources = (resources: readonly StackResource[]): PlannedResource[] =>
  resolveReferences(resources.flatMap(planned));

function planned({ urn, type, properties, inputs, comesFrom = {} }: StackResource): Referring[] {
  if (!inputs) return [];
  const { id, objectId } = properties.raw as Record<string, unknown>;
  const known = [id, objectId].find((each) => typeof each === "string" && each !== "") as string | undefined;
  const marked = withMarks(inputs.raw) as Record<string, unknown>;
  return [{ resource: { urn, type, inputs: marked, ...(known === undefined ? {} : { id: known }) }, comesFrom }];
}

/** The same values, with that room's mark for what isn't known. */
function withMarks(value: unknown): unknown {
  if (value === unknownValue) return unknownInPlan;
  if (Array.isArray(value)) return value.map(withMarks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withMarks(held)]));
}
