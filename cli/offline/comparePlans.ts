import { type PlannedResource } from "../../planned/PlannedResource";
import { type ResourceResult } from "../report/model";
import { compareInputs } from "./compareInputs";

/** Tells what one plan of a tenant would change in what another one made. */
export function comparePlans(before: readonly PlannedResource[], after: readonly PlannedResource[]): ResourceResult[] {
  const was = new Map(before.map((resource) => [resource.urn, resource]));
  const is = new Set(after.map(({ urn }) => urn));
  return [
    ...after.flatMap((resource) => {
      const old = was.get(resource.urn);
      if (!old) return [result(resource, "create")];
      const properties = compareInputs(old.inputs, resource.inputs);
      return properties.length > 0 ? [{ ...result(resource, "update"), properties }] : [];
    }),
    ...before.filter(({ urn }) => !is.has(urn)).map((resource) => result(resource, "delete")),
  ];
}

const result = ({ urn, type }: PlannedResource, op: string): ResourceResult => ({
  urn,
  type,
  name: urn.slice(urn.lastIndexOf("::") + 2),
  op,
  origin: "program",
  isGone: false,
  properties: [],
});
