import { type Graph } from "../client/Graph";
import { type Wait } from "../client/Waits";
import { type Fields, type Values } from "../../../../azureadShapes/schema/Field";
import { type Rule } from "../../../../azureadShapes/schema/Rule";

/** What a life cycle may use while it runs. */
export interface Operation {
  readonly graph: Graph;
  /** The object id of the application that the plugin signs in as. */
  readonly callerId: string;
  /** Asks until the change is seen; a question that throws ends the wait. */
  wait(what: string, wait: Wait, isDone: () => Promise<boolean>): Promise<void>;
}

export interface Found {
  /** Pulumi's id, path-shaped for most resourceTypes. */
  readonly id: string;
  readonly state: Values;
}

/** One resource type: its properties, the rules over them, and the requests of its life cycle, in the official order. */
export interface ResourceType {
  readonly token: string;
  readonly fields: Fields;
  readonly rules: readonly Rule[];
  /** Gives the object's own id out of Pulumi's. @throws StandinError when it doesn't have the type's form. */
  objectId(id: string): string;
  /** `created` is told the id as soon as the official plugin would keep it, even if what follows fails. */
  create(operation: Operation, planned: Values, created: (id: string) => void): Promise<Found>;
  /** Nothing when the object is gone; any other failure throws. */
  read(operation: Operation, id: string, state: Values): Promise<Found | undefined>;
  /** Absent when every change makes a new object. */
  update?(operation: Operation, id: string, planned: Values, prior: Values): Promise<Found>;
  delete(operation: Operation, id: string, prior: Values): Promise<void>;
}
