import * as wire from "@pulumi/pulumi/proto/provider_pb";
import { encode } from "./codec";
import type * as plain from "./resourceProvider";
import type { PropertyMap } from "./values";

type Secrets = Iterable<string> | undefined;

/** Writes each answer of a {@link plain.ResourceProvider} as the engine's response message. */
export const responses = {
  check: (result: plain.CheckResult, secrets: Secrets): wire.CheckResponse => {
    const message = new wire.CheckResponse();
    message.setInputs(struct(result.inputs, secrets, result.secrets));
    message.setFailuresList((result.failures ?? []).map(checkFailure));
    return message;
  },

  diff: ({ changes, deleteBeforeReplace = false }: plain.DiffResult): wire.DiffResponse => {
    const message = new wire.DiffResponse();
    const paths = Object.keys(changes);
    const { DIFF_SOME, DIFF_NONE } = wire.DiffResponse.DiffChanges;
    message.setChanges(paths.length > 0 ? DIFF_SOME : DIFF_NONE);
    message.setHasdetaileddiff(true);
    message.setDeletebeforereplace(deleteBeforeReplace);
    // The engine wants top-level names in these two lists and whole paths in the detailed diff.
    message.setDiffsList([...new Set(paths.map(topLevel))]);
    message.setReplacesList([...new Set(paths.filter((path) => changes[path]?.replace).map(topLevel))]);
    for (const [path, change] of Object.entries(changes)) {
      const diff = new wire.PropertyDiff();
      diff.setKind(diffKinds[change.kind][change.replace ? 1 : 0]);
      diff.setInputdiff(change.inputDiff ?? false);
      message.getDetaileddiffMap().set(path, diff);
    }
    return message;
  },

  create: (result: plain.CreateResult, secrets: Secrets): wire.CreateResponse => {
    const message = new wire.CreateResponse();
    message.setId(result.id);
    message.setProperties(struct(result.outputs, secrets, result.secrets));
    return message;
  },

  /** An empty id tells the engine that the object is gone. */
  read: (result: plain.ReadResult, secrets: Secrets): wire.ReadResponse => {
    const message = new wire.ReadResponse();
    if (!result) return message;
    message.setId(result.id);
    message.setInputs(struct(result.inputs, secrets, result.secrets));
    message.setProperties(struct(result.outputs, secrets, result.secrets));
    return message;
  },

  update: (result: plain.UpdateResult, secrets: Secrets): wire.UpdateResponse => {
    const message = new wire.UpdateResponse();
    message.setProperties(struct(result.outputs, secrets, result.secrets));
    return message;
  },

  invoke: (result: plain.InvokeResult): wire.InvokeResponse => {
    const message = new wire.InvokeResponse();
    message.setReturn(struct(result.result ?? {}));
    message.setFailuresList((result.failures ?? []).map(checkFailure));
    return message;
  },
};

const { ADD, ADD_REPLACE, DELETE, DELETE_REPLACE, UPDATE, UPDATE_REPLACE } = wire.PropertyDiff.Kind;
const diffKinds = {
  add: [ADD, ADD_REPLACE],
  delete: [DELETE, DELETE_REPLACE],
  update: [UPDATE, UPDATE_REPLACE],
} as const;

const topLevel = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? path;

function struct(values: PropertyMap, ...secrets: Secrets[]) {
  return encode({ values, secrets: new Set(secrets.flatMap((names) => [...(names ?? [])])) });
}

function checkFailure({ property, reason }: plain.CheckFailure): wire.CheckFailure {
  const failure = new wire.CheckFailure();
  failure.setProperty(property);
  failure.setReason(reason);
  return failure;
}
