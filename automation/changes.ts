import type { EngineEvent, OpType, StepEventMetadata } from "@pulumi/pulumi/automation";
import { valueAt } from "./propertyPath";

/** One property of a resource that an operation changes, with the value before and after where the engine tells them. */
export interface PropertyChange {
  path: string;
  kind: "add" | "delete" | "update";
  /** Whether this property forces the resource to be replaced. */
  replaces: boolean;
  before: unknown;
  after: unknown;
}

/** What an operation does to one resource. */
export interface ResourceChange {
  urn: string;
  /** Type token, such as `entra:index:CrossTenantAccessDefault`. */
  type: string;
  /** The name given to the resource in the program. */
  name: string;
  op: OpType;
  properties: PropertyChange[];
}

/** Steps that leave Graph as it is: they are part of the plan, not changes. */
const quiet: ReadonlySet<OpType> = new Set<OpType>(["same", "read", "refresh", "discard", "read-replacement"]);

/** The part of a URN after the last `::`: the resource's name in the program. */
export const nameOf = (urn: string): string => urn.slice(urn.lastIndexOf("::") + 2);

/** The type token in a URN, without the types of its parents. */
export const typeOf = (urn: string): string => urn.split("::")[2]?.split("$").pop() ?? "";

/** Reads the changes out of the engine's events, in the order in which the engine planned them. */
export function changesFrom(events: readonly EngineEvent[]): ResourceChange[] {
  return events
    .flatMap((event) => event.resourcePreEvent?.metadata ?? [])
    .filter((step) => !quiet.has(step.op) && step.type !== "pulumi:pulumi:Stack")
    .map((step) => ({
      urn: step.urn,
      type: step.type,
      name: nameOf(step.urn),
      op: step.op,
      properties: propertyChanges(step),
    }));
}

function propertyChanges(step: StepEventMetadata): PropertyChange[] {
  return Object.entries(step.detailedDiff ?? {}).map(([path, diff]) => ({
    path,
    kind: diff.diffKind.startsWith("add") ? "add" : diff.diffKind.startsWith("delete") ? "delete" : "update",
    replaces: diff.diffKind.endsWith("replace"),
    before: valueAt(diff.inputDiff ? step.old?.inputs : step.old?.outputs, path),
    after: valueAt(step.new?.inputs, path),
  }));
}
