import { type PropertyMap, type ResourceProvider, InitializationError } from "../../../provider/rpc";
import type * as rpc from "../../../provider/rpc";
import { Session, type Surroundings } from "./client/Session";
import { resourceTypes } from "./resourceTypes";
import { type Found, type ResourceType } from "./resourceTypes/ResourceType";
import { compare } from "../../../azureadShapes/schema/compare";
import { inputsFromState } from "../../../azureadShapes/schema/inputsFromState";
import { plan } from "../../../azureadShapes/schema/plan";
import { checkRules } from "../../../azureadShapes/schema/Rule";
import { unknown } from "../../../azureadShapes/schema/unknown";
import { validate } from "../../../azureadShapes/schema/validate";
import { StandinError } from "./StandinError";

/**
 * Stands in for Pulumi's official azuread plugin where that can't be installed: the same types, properties, ids and
 * requests, for an emulator on this machine and nothing else. One life cycle serves every type of `resourceTypes/`.
 */
export class AzureadStandin implements ResourceProvider {
  readonly version = "6.9.1";
  private session?: Session;

  constructor(private readonly surroundings: Surroundings) {}

  /** The engine keeps a schema for good under the plugin's name and version, where the official one would be missed. */
  async getSchema(): Promise<string> {
    throw new StandinError(
      "the sandbox's stand-in for the azuread plugin has no schema to generate code from: import with --generate-code=false",
    );
  }

  async diffConfig(request: rpc.DiffRequest): Promise<rpc.DiffResult> {
    const names = [...new Set([...Object.keys(request.oldInputs), ...Object.keys(request.inputs)])];
    const changed = names.filter((name) => request.oldInputs[name] !== request.inputs[name]);
    return { changes: Object.fromEntries(changed.map((name) => [name, { kind: "update" }])) };
  }

  async configure(request: rpc.ConfigureRequest, operation: rpc.Operation): Promise<void> {
    this.session = await Session.open(request.config, this.surroundings);
    operation.log.info(
      "azuread: the sandbox's stand-in for the official plugin 6.9.1 is in use; it reaches nothing beyond this machine",
    );
  }

  async check(request: rpc.CheckRequest): Promise<rpc.CheckResult> {
    const { fields, rules } = typeOf(request.type);
    const { name, inputs } = request;
    const problems = [...validate(fields, inputs), ...checkRules(rules, inputs)];
    const failures = problems.map(({ path, message }) => ({
      property: "",
      reason: `${message}. Examine values at '${path === "" ? name : `${name}.${path}`}'.`,
    }));
    return { inputs, failures };
  }

  async diff(request: rpc.DiffRequest): Promise<rpc.DiffResult> {
    const { fields } = typeOf(request.type);
    const planned = plan(fields, request.inputs, request.oldOutputs, unknown);
    const changes = compare(fields, planned, request.oldOutputs);
    return {
      changes: Object.fromEntries(changes.map(({ path, kind, replaces }) => [path, { kind, replace: replaces }])),
    };
  }

  async create(request: rpc.CreateRequest, operation: rpc.Operation): Promise<rpc.CreateResult> {
    const type = typeOf(request.type);
    if (request.preview) return { id: "", outputs: plan(type.fields, request.inputs, undefined, unknown) };
    const planned = plan(type.fields, request.inputs, undefined, undefined);
    let kept: string | undefined;
    try {
      const found = await type.create(this.operate(operation), planned, (id) => (kept = id));
      return { id: found.id, outputs: outputs(found) };
    } catch (error) {
      if (kept === undefined) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new InitializationError(kept, request.inputs, outputs({ id: kept, state: planned }), [reason]);
    }
  }

  async read(request: rpc.ReadRequest, operation: rpc.Operation): Promise<rpc.ReadResult> {
    const type = typeOf(request.type);
    const id = currentId(type, request.id, request.outputs);
    const found = await type.read(this.operate(operation), id, request.outputs);
    if (!found) return undefined;
    const isImport = Object.keys(request.inputs).length === 0;
    const inputs = inputsFromState(type.fields, found.state, isImport ? undefined : request.inputs);
    return { id: found.id, inputs, outputs: outputs(found) };
  }

  async update(request: rpc.UpdateRequest, operation: rpc.Operation): Promise<rpc.UpdateResult> {
    const type = typeOf(request.type);
    const prior = request.oldOutputs;
    const planned = plan(type.fields, request.inputs, prior, request.preview ? unknown : undefined);
    const id = currentId(type, request.id, prior);
    if (request.preview) return { outputs: outputs({ id, state: planned }) };
    if (!type.update) throw new Error(`${request.type} is never updated in place`);
    return { outputs: outputs(await type.update(this.operate(operation), id, planned, prior)) };
  }

  async delete(request: rpc.DeleteRequest, operation: rpc.Operation): Promise<void> {
    const type = typeOf(request.type);
    await type.delete(this.operate(operation), currentId(type, request.id, request.outputs), request.outputs);
  }

  async invoke(request: rpc.InvokeRequest): Promise<rpc.InvokeResult> {
    throw notCarriedOut(`the function ${request.token}`);
  }

  private operate(operation: rpc.Operation) {
    if (!this.session) throw new Error("the plugin was asked for an operation before it was configured");
    return this.session.operation(operation.signal);
  }
}

function typeOf(token: string): ResourceType {
  const type = resourceTypes.get(token);
  if (type) return type;
  throw notCarriedOut(token);
}

function notCarriedOut(what: string): StandinError {
  return new StandinError(
    `the sandbox's stand-in for the azuread plugin doesn't carry out ${what}, only ${[...resourceTypes.keys()].join(", ")}. ` +
      "For the rest install the official plugin: pulumi plugin install resource azuread 6.9.1",
  );
}

/** Like every bridged plugin, the official one keeps the id among the outputs too. */
const outputs = ({ id, state }: Found): PropertyMap => ({ ...state, id });

/** The id in the outputs is the newer one: an update can change it there, but not the one that the engine keeps. */
function currentId(type: ResourceType, id: string, outputs: PropertyMap): string {
  const current = typeof outputs.id === "string" ? outputs.id : id;
  type.objectId(current);
  return current;
}
