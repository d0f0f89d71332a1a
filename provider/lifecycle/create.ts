import type { GraphObject, Kind, Values } from "../../kinds/kind";
import {
  type CreateRequest,
  type CreateResult,
  hasUnknown,
  InitializationError,
  type Operation,
  unknown,
} from "../rpc";
import { apply } from "./apply";
import type { Context } from "./context";
import { make } from "./make";
import { inputsAsFound, rememberedValues, secretsOf, settingsOf, stateOf } from "./state";
import { UnfinishedWrite } from "./UnfinishedWrite";

/** Takes an object under management: makes it where it can be made and isn't there, else adopts it as it is found. */
export async function create(
  kind: Kind,
  request: CreateRequest,
  context: Context,
  operation: Operation,
): Promise<CreateResult> {
  const { inputs } = request;
  if (request.preview) return planned(kind, inputs, context);
  const id = kind.idOf(inputs);
  const found = await context.reader.readNow(kind, id, operation);
  if (found) return adopt(kind, id, request, found, context, operation);
  try {
    const outcome = await make(kind, id, inputs, context, operation);
    if ("existed" in outcome) return await adopt(kind, id, request, outcome.existed, context, operation);
    return { id, outputs: stateOf(inputsAsFound(kind, inputs, outcome.made), context.session.tenantId, undefined) };
  } catch (error) {
    if (!(error instanceof UnfinishedWrite)) throw error;
    throw new InitializationError(id, inputs, stateOf(inputs, context.session.tenantId, undefined), [error.message]);
  }
}

/** What a preview can tell: the declared properties. It asks Graph nothing and needs no credentials. */
function planned(kind: Kind, inputs: Values, { session }: Context): CreateResult {
  const id = kind.identity.some((name) => hasUnknown(inputs[name])) ? "" : kind.idOf(inputs);
  return { id, outputs: stateOf(inputs, session.tenantId ?? unknown, unknown) };
}

async function adopt(
  kind: Kind,
  id: string,
  { inputs, secrets }: CreateRequest,
  found: GraphObject,
  context: Context,
  operation: Operation,
): Promise<CreateResult> {
  if (kind.create) {
    operation.log.warn(
      `${kind.name} ${id} exists already. It is taken under management; the values found are remembered in the state.`,
    );
  }
  const priorValues = rememberedValues(kind, inputs, found);
  const state = (live: GraphObject) =>
    stateOf(inputsAsFound(kind, inputs, live), context.session.tenantId, priorValues);
  try {
    const live = await apply(kind, id, settingsOf(kind, inputs), found, context, operation, inputs);
    return { id, outputs: state(live), secrets: secretsOf(secrets) };
  } catch (error) {
    if (!(error instanceof UnfinishedWrite)) throw error;
    throw new InitializationError(id, inputs, state(found), [error.message], secretsOf(secrets));
  }
}
