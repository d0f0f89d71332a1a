import type { GraphObject, Kind } from "../../kinds/kind";
import { InitializationError, type Operation, type UpdateRequest, type UpdateResult } from "../rpc";
import { apply } from "./apply";
import type { Context } from "./context";
import { make } from "./make";
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
  context.session.assertSameTenant(oldOutputs);
  const managedTenantId = oldOutputs["managedTenantId"] ?? context.session.tenantId;
  if (request.preview) return { outputs: stateOf(inputs, managedTenantId, oldOutputs["priorValues"]) };

  let known = stateOf(inputs, managedTenantId, oldOutputs["priorValues"]);
  try {
    const found = (await context.reader.readNow(kind, id, operation)) ?? (await makeAgain());
    // Without prior values the resource made the object itself, and there is nothing to go back to.
    const prior = oldOutputs["priorValues"];
    const priorValues = prior === undefined ? undefined : rememberedValues(kind, inputs, found, prior);
    const state = (live: GraphObject) => stateOf(inputsAsFound(kind, inputs, live), managedTenantId, priorValues);
    known = state(found);
    const live = await apply(kind, id, settingsOf(kind, inputs), found, context, operation, inputs);
    return { outputs: state(live), secrets: secretsOf(secrets) };
  } catch (error) {
    if (!(error instanceof UnfinishedWrite)) throw error;
    throw new InitializationError(id, inputs, known, [error.message], secretsOf(secrets));
  }

  async function makeAgain(): Promise<GraphObject> {
    operation.log.warn(`${kind.name} ${id} is no longer there. It is made again.`);
    const outcome = await make(kind, id, inputs, context, operation);
    return "made" in outcome ? outcome.made : outcome.existed;
  }
}
