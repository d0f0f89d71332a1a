import { type Operation } from "../resourceTypes/ResourceType";
import { type Values } from "../../../../azureadShapes/schema/Field";
import { type Backoff, doubling, takingTurns } from "./Backoff";
import { type Clock } from "./Clock";
import { discoverCloud } from "./Cloud";
import { Graph } from "./Graph";
import { type Send } from "./Send";
import { readSettings } from "./Settings";
import { Tokens } from "./Tokens";
import { Waits } from "./Waits";

/** The environment variable that, set to `official`, makes every wait as long as the official plugin's. */
export const waitsVariable = "ENTRA_BASELINE_AZUREAD_WAITS";

/** What a session needs of the world; a test gives its own. */
export interface Surroundings {
  readonly send: Send;
  readonly clock: Clock;
  readonly environment: Record<string, string | undefined>;
}

/** One tenant, signed in to. */
export class Session {
  /** One for all operations, so that they take turns. */
  private readonly backoff: Backoff;

  private constructor(
    private readonly base: string,
    private readonly tokens: Tokens,
    private readonly callerId: string,
    private readonly official: boolean,
    private readonly surroundings: Surroundings,
  ) {
    this.backoff = official ? doubling : takingTurns(surroundings.clock);
  }

  /** Asks for the cloud's addresses and for a token, as the official plugin does even before a preview. */
  static async open(config: Values, surroundings: Surroundings): Promise<Session> {
    const { send, clock, environment } = surroundings;
    const settings = readSettings(config, environment);
    const cloud = await discoverCloud(settings.metadataHost, send);
    const tokens = new Tokens(settings, cloud, send, clock);
    const callerId = await tokens.callerId();
    return new Session(cloud.graph, tokens, callerId, environment[waitsVariable] === "official", surroundings);
  }

  /** What one operation may use until `signal` aborts. */
  operation(signal: AbortSignal): Operation {
    const { send, clock } = this.surroundings;
    const waits = new Waits(clock, this.official);
    return {
      graph: new Graph(this.base, this.tokens, send, clock, signal, this.backoff),
      callerId: this.callerId,
      wait: (what, wait, isDone) => waits.until(what, wait, signal, isDone),
    };
  }
}
