import { isObject } from "../../kinds/canonical";
import type { Kind, Values } from "../../kinds/kind";
import { ProviderError } from "../ProviderError";
import type { Operation, ReadRequest, ReadResult } from "../rpc";
import type { Context } from "./context";
import { inputsAsFound, secretsOf, stateOf } from "./state";

/** Reads an object for a refresh or an import. Only a confirmed "not found" counts as gone. */
export async function read(
  kind: Kind,
  request: ReadRequest,
  context: Context,
  operation: Operation,
): Promise<ReadResult> {
  const { inputs, outputs, secrets } = request;
  if (isEmpty(outputs)) return importObject(kind, request.id, context, operation);
  context.session.assertSameTenant(outputs);
  const live = await context.reader.read(kind, request.id, operation);
  if (!live) return undefined;
  const found = inputsAsFound(kind, inputs, live);
  const managedTenantId = outputs["managedTenantId"] ?? context.session.tenantId;
  return {
    id: request.id,
    inputs: found,
    outputs: stateOf(found, managedTenantId, outputs["priorValues"]),
    secrets: secretsOf(secrets),
  };
}

/** Everything that can be set comes back as inputs, from which `pulumi import` writes the program. */
async function importObject(kind: Kind, text: string, context: Context, operation: Operation): Promise<ReadResult> {
  const id = kind.parseId(text);
  if (id === undefined) {
    throw new ProviderError(`${kind.name} cannot be imported as "${text}": expected ${kind.expectedId}.`);
  }
  const live = await context.reader.read(kind, id, operation);
  if (!live) return undefined;
  const values = valuesPresent(kind.valuesOf(live));
  const inputs = { ...kind.identityOf(id), ...values };
  return { id, inputs, outputs: stateOf(inputs, context.session.tenantId, values) };
}

/** Without what Graph has no value for, which a program would not declare. */
function valuesPresent(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, isObject(value) ? valuesPresent(value) : value] as const)
      .filter(([, value]) => value !== undefined && value !== null && !(isObject(value) && isEmpty(value))),
  );
}

const isEmpty = (object: object): boolean => Object.keys(object).length === 0;
