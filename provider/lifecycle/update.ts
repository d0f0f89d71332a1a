import type { GraphObject, Kind } from "../../kinds/kind";
import { InitializationError, type Operation, type UpdateRequest, type UpdateResult } from "../rpc";
import { apply } from "./apply";
import type { Context } from "./context";
import { makeAnew } from "./create";
import { inputsAsFound, rememberedValues, secretsOf, settingsOf, stateOf } from "./state";
import { UnfinishedWrite } from "./UnfinishedWrite";

/** Changes the parts of an object that are not as declared. Newly declared properties are remembered as they are found. */
export async function update(
  kind: Kind,
  request: UpdateRequest,
  context: Context,
  operation: Operation,
): Promise<UpdateResult> {
  const { id, inputs, oldOutputs, secrets } = request;
  const { managedTenantId } = oldOutputs;
  context.session.assertSameTenant(oldOutputs);
  if (request.preview) return { outputs: stateOf(inputs, managedTenantId, oldOutputs["priorValues"]) };

  const found = await context.reader.readNow(kind, id, operation);
  if (!found) {
    operation.log.warn(`${kind.name} ${id} was removed behind Pulumi's back. It is made again.`);
    return makeAnew(kind, id, request, oldOutputs["priorValues"], context, operation);
  }
  // Without prior values the resource made the object itself, and there is nothing to go back to.
  const prior = oldOutputs["priorValues"];
  const priorValues = prior === undefined ? undefined : rememberedValues(kind, inputs, found, prior);
  const state = (live: GraphObject) =>
    stateOf(inputsAsFound(kind, inputs, live), context.session.tenantId ?? managedTenantId, priorValues);
  try {
    const live = await apply(kind, id, settingsOf(kind, inputs), found, context, operation);
    return { outputs: state(live), secrets: secretsOf(secrets) };
  } catch (error) {
    if (!(error instanceof UnfinishedWrite)) throw error;
    throw new InitializationError(id, inputs, state(found), [error.message], secretsOf(secrets));
  }
}
