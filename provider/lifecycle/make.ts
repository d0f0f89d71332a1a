import { GraphError } from "../../graph";
import type { GraphObject, Kind, Values } from "../../kinds/kind";
import type { Operation } from "../rpc";
import type { Context } from "./context";
import { send } from "./send";
import { settle } from "./settle";
import { settingsOf } from "./state";

/** What became of an attempt to make an object. */
export type Made = { made: GraphObject } | { existed: GraphObject };

const longestPause = 15_000;
/** How long Graph may take to know everywhere what was made a moment ago, in milliseconds of pauses. */
const patience = 120_000;

/**
 * Makes an object. Where Graph answers that there is a conflict, the object is either there already, or it was deleted a
 * moment ago and Graph has not forgotten it: then it is tried again for as long as the operation may take. Where something
 * that it names may be too new, it is tried again for two minutes.
 */
export async function make(
  kind: Kind,
  id: string,
  inputs: Values,
  context: Context,
  operation: Operation,
): Promise<Made> {
  const write = kind.create!(inputs);
  const client = await context.session.authorizeWrite(kind, inputs, operation);
  let waited = 0;
  for (let pause = 1000; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      await send(client, kind, write, context, operation);
      break;
    } catch (error) {
      const isTooNew = isNotYet(kind, error) && waited < patience;
      if (!isTooNew && !(error instanceof GraphError && error.kind === "conflict")) throw error;
      const existed = isTooNew ? undefined : await context.reader.readNow(kind, id, operation);
      if (existed) return { existed };
      const why = isTooNew ? "does not know yet all that is named in" : "still holds the deleted";
      operation.log.info(`Graph ${why} ${kind.name} ${id}: trying again in ${pause / 1000} s`, { ephemeral: true });
      await context.sleep(pause, operation.signal);
      waited += pause;
    }
  }
  return { made: await settle(kind, id, settingsOf(kind, inputs), context, operation) };
}

const isNotYet = (kind: Kind, error: unknown): boolean =>
  error instanceof GraphError && error.code !== undefined && (kind.notYet?.includes(error.code) ?? false);
