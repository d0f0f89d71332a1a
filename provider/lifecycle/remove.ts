import type { GraphObject, Kind, OnDestroy, Values } from "../../kinds/kind";
import { GraphError } from "../../graph";
import { ProviderError } from "../ProviderError";
import type { DeleteRequest, Operation } from "../rpc";
import { apply } from "./apply";
import type { Context } from "./context";
import { send } from "./send";
import { settleGone } from "./settle";

/** Gives an object up, in the way that its `onDestroy` says. */
export async function remove(
  kind: Kind,
  request: DeleteRequest,
  context: Context,
  operation: Operation,
): Promise<void> {
  const { id, urn, inputs, outputs } = request;
  const { log } = operation;
  const onDestroy = (inputs["onDestroy"] ?? kind.onDestroy) as OnDestroy;
  const successor = context.claims.otherOwner(kind, id, urn);
  if (successor) {
    log.warn(`${kind.name} ${id} is managed by ${successor} now, so it is left as it is.`);
    return;
  }
  if (onDestroy === "retain") {
    log.info(`${kind.name} ${id} stays as it is (onDestroy: retain).`);
    return;
  }
  context.session.assertSameTenant(outputs);
  const live = await context.reader.readNow(kind, id, operation);
  if (!live) return;
  const priorValues = outputs["priorValues"] as Values | undefined;
  if (onDestroy === "restore" && priorValues !== undefined) {
    await apply(kind, id, priorValues, live, context, operation);
  } else {
    await reset(kind, id, live, context, operation);
  }
}

/** Brings an object back to what a new tenant has; one that a new tenant does not have is removed. */
async function reset(kind: Kind, id: string, live: GraphObject, context: Context, operation: Operation) {
  if (typeof kind.systemDefault === "string") throw new ProviderError(`${kind.systemDefault}.`);
  const way = kind.systemDefault(live, id);
  if ("values" in way) {
    await apply(kind, id, way.values, live, context, operation);
    return;
  }
  const client = await context.session.authorizeWrite(kind, {}, operation);
  for (const write of way.before ?? []) await send(client, kind, write, context, operation);
  try {
    await send(client, kind, way.write, context, operation);
  } catch (error) {
    const isGone = kind.create && error instanceof GraphError && error.kind === "notFound";
    if (!isGone) throw error;
  }
  // What can be made is gone now. What always exists is there still, with values that nobody can foretell.
  if (kind.create) await settleGone(kind, id, context, operation);
}
