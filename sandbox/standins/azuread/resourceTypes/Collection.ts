import { GraphError } from "../client/GraphError";
import { type Wait, fiveTimes } from "../client/Waits";
import { StandinError } from "../StandinError";
import { type Values } from "../../../../azureadShapes/schema/Field";
import { type Operation } from "./ResourceType";

/** The objects under one Graph path: how their ids look to Pulumi and how one waits for them to come and go. */
export class Collection {
  constructor(
    readonly version: "v1.0" | "beta",
    /** `/identity/conditionalAccess/policies` */
    readonly idPath: string,
    private readonly label: string,
  ) {}

  get path(): string {
    return `/${this.version}${this.idPath}`;
  }

  pulumiId(objectId: string): string {
    return `${this.idPath}/${objectId}`;
  }

  objectId(id: string): string {
    const objectId = id.startsWith(`${this.idPath}/`) ? id.slice(this.idPath.length + 1) : "";
    if (objectId !== "" && !objectId.includes("/")) return objectId;
    throw new StandinError(`parsing "${id}" as the id of a ${this.label}: expected ${this.idPath}/<object id>`);
  }

  one(id: string): string {
    return `${this.path}/${this.objectId(id)}`;
  }

  /** The object's body, or nothing when Graph answers 404. */
  async find(operation: Operation, id: string): Promise<Values | undefined> {
    return operation.graph.get(this.one(id)).catch((error: unknown) => {
      if (GraphError.isNotFound(error)) return undefined;
      throw error;
    });
  }

  /** Creates an object and gives Pulumi's id of it. */
  async post(operation: Operation, body: Values): Promise<{ id: string; body: Values }> {
    const created = await operation.graph.request({ method: "POST", path: this.path, body });
    if (typeof created.id !== "string" || created.id === "") {
      throw new StandinError(`bad API response: the answer to POST ${this.path} has no id of the new ${this.label}`);
    }
    return { id: this.pulumiId(created.id), body: created };
  }

  async waitUntilReadable(operation: Operation, id: string, wait: Wait = fiveTimes): Promise<void> {
    await operation.wait(`creation of ${id}`, wait, async () => (await this.find(operation, id)) !== undefined);
  }

  async waitUntilGone(operation: Operation, id: string): Promise<void> {
    await operation.wait(`deletion of ${id}`, fiveTimes, async () => (await this.find(operation, id)) === undefined);
  }
}
