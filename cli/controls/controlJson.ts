import { type Control, areaOf, areas } from "../../controls";

/** A control as programs read it: everything but its predicate, of which only is told whether there is one. */
export interface ControlJson extends Omit<Control, "predicate"> {
  area: string;
  /** How a tenant is assessed: from its state, or by a person. */
  assessed: "state" | "byHand";
}

/** Writes a control as plain data. */
export function controlJson({ predicate, ...control }: Control): ControlJson {
  return { ...control, area: areas[areaOf(control.id)], assessed: predicate ? "state" : "byHand" };
}
