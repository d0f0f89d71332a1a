import { echo } from "../../kinds/echo";
import type { GraphObject, Kind, Values } from "../../kinds/kind";
import { remember } from "../../kinds/remember";
import type { PropertyMap } from "../rpc";

/** The inputs that are properties of the object in Graph. */
export function settingsOf(kind: Kind, inputs: PropertyMap): Values {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !isBeside(kind, name)));
}

/** Whether an input says which object is meant, or how it is changed or given up, and so is no property of it. */
const isBeside = ({ identity, instructions = [] }: Kind, name: string): boolean =>
  name === "onDestroy" || identity.includes(name) || instructions.includes(name);

/** The inputs as they are in Graph now: what is declared, in the declared form where it means the same. */
export function inputsAsFound(kind: Kind, inputs: PropertyMap, live: GraphObject): PropertyMap {
  const found = echo(kind.inputs, settingsOf(kind, inputs), kind.valuesOf(live)) as Values;
  const others = Object.entries(inputs).filter(([name]) => isBeside(kind, name));
  return { ...Object.fromEntries(others), ...found };
}

/** What is kept in Pulumi's state, see `EntraResource`. */
export function stateOf(inputs: PropertyMap, managedTenantId: unknown, priorValues: unknown): PropertyMap {
  return { ...inputs, managedTenantId, priorValues };
}

/** What was there before, with the newly declared properties added to what is remembered already. */
export function rememberedValues(kind: Kind, inputs: PropertyMap, live: GraphObject, prior?: unknown): Values {
  return remember(kind.inputs, settingsOf(kind, inputs), kind.valuesOf(live), prior) as Values;
}

/** Values that were found are as secret as what they are compared with. */
export const secretsOf = (secrets: ReadonlySet<string>): string[] => (secrets.size > 0 ? ["priorValues"] : []);
