import { meets } from "../../kinds/differences";
import type { GraphObject, Kind, OnDestroy, Values } from "../../kinds/kind";
import type { PlannedResource } from "../PlannedResource";
import { unknownValue } from "../unknownValue";

/**
 * The object of a kind as a plan would leave it: what the kind's own requests would make of the live one.
 *
 * @throws KindError when the kind can't be brought from what it is to what is declared.
 */
export function plannedObject(kind: Kind, { inputs }: PlannedResource, live: GraphObject | undefined): GraphObject {
  // A whole property that isn't known has no shape that a kind could work on.
  const open = Object.keys(inputs).filter((name) => inputs[name] === unknownValue && !kind.identity.includes(name));
  const known = Object.fromEntries(Object.entries(inputs).filter(([name]) => !open.includes(name)));
  const object = objectOf(kind, known, live);
  return open.length === 0 ? object : { ...object, ...Object.fromEntries(open.map((name) => [name, unknownValue])) };
}

function objectOf(kind: Kind, inputs: Values, live: GraphObject | undefined): GraphObject {
  const wanted = kind.complete?.(inputs) ?? inputs;
  const isNew = !live || (kind.fixed ?? []).some((name) => isOther(kind, name, wanted, live));
  if (isNew && kind.create) return { ...kind.create(wanted).body };
  return overwritten(live ?? {}, kind.update(settingsOf(kind, wanted), live ?? {}, kind.idOf(wanted)));
}

/** What is left of an object once its resource is gone: nothing, or what cannot be foretold. */
export type Remains = GraphObject | "gone" | "unforeseen";

/** The object as the end of its resource leaves it, by the resource's `onDestroy`. */
export function remainsOf(kind: Kind, { inputs, outputs }: PlannedResource, live: GraphObject): Remains {
  const onDestroy = (inputs["onDestroy"] ?? kind.onDestroy) as OnDestroy;
  if (onDestroy === "retain") return live;
  const id = kind.idOf(inputs);
  const priorValues = outputs?.["priorValues"] as Values | undefined;
  if (onDestroy === "restore" && priorValues) return overwritten(live, kind.update(priorValues, live, id));
  if (typeof kind.systemDefault === "string") return "unforeseen";
  const way = kind.systemDefault(live, id);
  if ("values" in way) return overwritten(live, kind.update(way.values, live, id));
  return kind.create ? "gone" : "unforeseen";
}

const overwritten = (live: GraphObject, writes: readonly { body?: GraphObject }[]): GraphObject =>
  writes.reduce<GraphObject>((object, { body }) => ({ ...object, ...body }), live);

const settingsOf = ({ identity, instructions = [] }: Kind, inputs: Values): Values => {
  const beside = ["onDestroy", ...identity, ...instructions];
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !beside.includes(name)));
};

const isOther = (kind: Kind, name: string, wanted: Values, live: GraphObject): boolean =>
  wanted[name] !== undefined && !meets(kind.inputs.shape[name]!, wanted[name], kind.valuesOf(live)[name]);
