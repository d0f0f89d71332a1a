import type { PropertyMap } from "./values";

/** What a request may use while it runs. */
export interface Operation {
  /** Aborted when the engine cancels, or when the request's own timeout (`customTimeouts`) has passed. */
  signal: AbortSignal;
  log: Log;
}

/** Messages to the user, shown by the engine next to the resource that the request is about. */
export interface Log {
  debug(message: string): void;
  /** An `ephemeral` message is progress: shown while it lasts, not kept. */
  info(message: string, options?: { ephemeral?: boolean }): void;
  warn(message: string): void;
}

/** Which resource a request is about. */
export interface ResourceRequest {
  urn: string;
  /** Type token, such as `entra:index:SecurityDefaults`. */
  type: string;
  /** Name in the program. */
  name: string;
  /** Top-level properties that came in as secrets. Answers keep them secret without further doing. */
  secrets: ReadonlySet<string>;
}

export interface CheckRequest extends ResourceRequest {
  oldInputs: PropertyMap;
  inputs: PropertyMap;
}

export interface CheckResult {
  inputs: PropertyMap;
  failures?: CheckFailure[];
  /** More top-level properties to keep secret than came in as secrets. */
  secrets?: Iterable<string>;
}

export interface CheckFailure {
  /** Property path such as `inboundTrust.isMfaAccepted`; empty for the resource as a whole. */
  property: string;
  reason: string;
}

export interface DiffRequest extends ResourceRequest {
  id: string;
  oldInputs: PropertyMap;
  oldOutputs: PropertyMap;
  inputs: PropertyMap;
  ignoreChanges: string[];
}

export interface PropertyDiff {
  kind: "add" | "delete" | "update";
  /** Whether the change cannot be made in place. */
  replace?: boolean;
  /** Whether the old value is to be shown from the old inputs instead of the old outputs. */
  inputDiff?: boolean;
}

export interface DiffResult {
  /** Property path → what happens to it. Empty: nothing changes. */
  changes: Record<string, PropertyDiff>;
  /** Whether a replacement deletes the old object first, for objects of which there can be only one. */
  deleteBeforeReplace?: boolean;
}

export interface CreateRequest extends ResourceRequest {
  inputs: PropertyMap;
  preview: boolean;
}

export interface CreateResult {
  /** Empty in a preview when it is not known yet. */
  id: string;
  outputs: PropertyMap;
  secrets?: Iterable<string>;
}

export interface ReadRequest extends ResourceRequest {
  id: string;
  /** Empty in an import. */
  inputs: PropertyMap;
  /** Empty in an import. */
  outputs: PropertyMap;
}

/** Undefined: the object is certainly gone. */
export type ReadResult =
  { id: string; inputs: PropertyMap; outputs: PropertyMap; secrets?: Iterable<string> } | undefined;

export interface UpdateRequest extends DiffRequest {
  preview: boolean;
}

export interface UpdateResult {
  outputs: PropertyMap;
  secrets?: Iterable<string>;
}

export interface DeleteRequest extends ResourceRequest {
  id: string;
  inputs: PropertyMap;
  outputs: PropertyMap;
}

export interface InvokeRequest {
  token: string;
  args: PropertyMap;
  secrets: ReadonlySet<string>;
}

export interface InvokeResult {
  result?: PropertyMap;
  failures?: CheckFailure[];
}

export interface ConfigureRequest {
  config: PropertyMap;
  secrets: ReadonlySet<string>;
}

/**
 * A Pulumi resource provider in plain values: no protocol buffers, secrets unwrapped, unknown values as a symbol.
 *
 * {@link serveProvider} puts it behind the engine's gRPC protocol. What a method throws is reported to the engine as the
 * failure of that request; {@link InitializationError} also saves what was made before the failure.
 */
export interface ResourceProvider {
  readonly version: string;
  /** The package's schema as JSON text. */
  getSchema?(): Promise<string>;
  checkConfig?(request: CheckRequest, operation: Operation): Promise<CheckResult>;
  diffConfig?(request: DiffRequest, operation: Operation): Promise<DiffResult>;
  configure?(request: ConfigureRequest, operation: Operation): Promise<void>;
  check(request: CheckRequest, operation: Operation): Promise<CheckResult>;
  diff(request: DiffRequest, operation: Operation): Promise<DiffResult>;
  create(request: CreateRequest, operation: Operation): Promise<CreateResult>;
  read(request: ReadRequest, operation: Operation): Promise<ReadResult>;
  update(request: UpdateRequest, operation: Operation): Promise<UpdateResult>;
  delete(request: DeleteRequest, operation: Operation): Promise<void>;
  invoke?(request: InvokeRequest, operation: Operation): Promise<InvokeResult>;
}
