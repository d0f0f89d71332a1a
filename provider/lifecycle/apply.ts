import type { GraphObject, Kind, Values } from "../../kinds/kind";
import type { Operation } from "../rpc";
import type { Context } from "./context";
import { precaution, takeBack } from "./precaution";
import { send } from "./send";
import { settle } from "./settle";

/**
 * Changes what differs in a live object from what is wanted, and returns it as it is then. Often nothing differs.
 *
 * @param instructions inputs that say how the object is changed, beside what is wanted of it
 */
export async function apply(
  kind: Kind,
  id: string,
  wanted: Values,
  live: GraphObject,
  context: Context,
  operation: Operation,
  instructions: Values = {},
): Promise<GraphObject> {
  const writes = kind.update(wanted, live, id);
  const inputs = { ...instructions, ...wanted };
  if (writes.length === 0) {
    // What an instruction asks for doesn't hang on a difference in the object.
    if (kind.instructions) await context.session.assertHeld(kind, inputs, operation);
    return live;
  }
  const client = await context.session.authorizeWrite(kind, inputs, operation);
  const companions = await precaution(kind, inputs, live, client, operation);
  try {
    for (const write of [...writes, ...companions.after]) await send(client, kind, write, context, operation);
  } catch (error) {
    if (companions.undo.length === 0) throw error;
    await takeBack(kind, companions, error, client, context, operation);
  }
  return settle(kind, id, wanted, context, operation);
}
