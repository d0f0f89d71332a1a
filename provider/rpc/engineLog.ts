import { credentials, Metadata } from "@grpc/grpc-js";
import type { Log } from "./resourceProvider";
import type { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

type Engine = typeof import("@pulumi/pulumi/proto/engine_grpc_pb");
type Messages = typeof import("@pulumi/pulumi/proto/engine_pb");

/** How long a message may take to the engine on the same machine, in milliseconds. */
const patience = 2000;

/**
 * Sends messages to the user through the engine, the only way to the terminal: what a provider prints is not shown.
 *
 * A message that cannot be delivered is dropped, because a lost message must not fail the operation that sent it.
 */
export class EngineLog {
  private client: EngineClient | undefined;
  private readonly underway = new Set<Promise<void>>();

  constructor(private address: string | undefined) {}

  /** Follows the engine to another address, as a debugger's attach does. */
  attach(address: string): void {
    this.client?.close();
    this.client = undefined;
    this.address = address;
  }

  /** The log of one resource, or of the provider as a whole. */
  for(urn = ""): Log {
    return {
      debug: (message) => this.send("DEBUG", message, urn),
      info: (message, options) => this.send("INFO", message, urn, options?.ephemeral),
      warn: (message) => this.send("WARNING", message, urn),
    };
  }

  /** Waits for the messages that are on their way: the engine stops listening soon after an operation's answer. */
  async delivered(): Promise<void> {
    await Promise.all(this.underway);
  }

  close(): void {
    this.client?.close();
  }

  private send(severity: keyof typeof LogSeverity, message: string, urn: string, ephemeral = false): void {
    if (!this.address) return;
    // Loaded on the first message: most runs send none, and every preview waits for this process to start.
    /* eslint-disable @typescript-eslint/no-require-imports */
    const messages = require("@pulumi/pulumi/proto/engine_pb") as Messages;
    const engine = require("@pulumi/pulumi/proto/engine_grpc_pb") as Engine;
    /* eslint-enable @typescript-eslint/no-require-imports */
    this.client ??= new engine.EngineClient(this.address, credentials.createInsecure());
    const request = new messages.LogRequest();
    request.setSeverity(messages.LogSeverity[severity]);
    request.setMessage(message);
    request.setUrn(urn);
    request.setEphemeral(ephemeral);
    const client = this.client;
    const sent = new Promise<void>((resolve) =>
      client.log(request, new Metadata(), { deadline: Date.now() + patience }, () => resolve()),
    );
    this.underway.add(sent);
    void sent.then(() => this.underway.delete(sent));
  }
}
