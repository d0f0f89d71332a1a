import type { GraphObject, Kind, Values } from "../../kinds/kind";
import type { Operation } from "../rpc";
import type { Context } from "./context";
import { send } from "./send";
import { settle } from "./settle";

/** Changes what differs in a live object from what is wanted, and returns it as it is then. Often nothing differs. */
export async function apply(
  kind: Kind,
  id: string,
  wanted: Values,
  live: GraphObject,
  context: Context,
  operation: Operation,
): Promise<GraphObject> {
  const writes = kind.update(wanted, live, id);
  if (writes.length === 0) return live;
  const client = await context.session.authorizeWrite(kind, wanted, operation);
  for (const write of writes) await send(client, kind, write, context, operation);
  return settle(kind, id, wanted, context, operation);
}
