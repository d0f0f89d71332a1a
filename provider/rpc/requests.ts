import type * as wire from "@pulumi/pulumi/proto/provider_pb";
import { decode } from "./codec";
import type * as plain from "./resourceProvider";

/** Reads each of the engine's request messages into the plain request of {@link plain.ResourceProvider}. */
export const requests = {
  check: (message: wire.CheckRequest): plain.CheckRequest => {
    const inputs = decode(message.getNews());
    return {
      ...subject(message, inputs.secrets),
      oldInputs: decode(message.getOlds()).values,
      inputs: inputs.values,
    };
  },

  diff: (message: wire.DiffRequest | wire.UpdateRequest): plain.DiffRequest => {
    const inputs = decode(message.getNews());
    return {
      ...subject(message, inputs.secrets),
      id: message.getId(),
      oldInputs: decode(message.getOldInputs()).values,
      oldOutputs: decode(message.getOlds()).values,
      inputs: inputs.values,
      ignoreChanges: message.getIgnorechangesList(),
    };
  },

  create: (message: wire.CreateRequest): plain.CreateRequest => {
    const inputs = decode(message.getProperties());
    return { ...subject(message, inputs.secrets), inputs: inputs.values, preview: message.getPreview() };
  },

  read: (message: wire.ReadRequest): plain.ReadRequest => {
    const inputs = decode(message.getInputs());
    const outputs = decode(message.getProperties());
    return {
      ...subject(message, new Set([...inputs.secrets, ...outputs.secrets])),
      id: message.getId(),
      inputs: inputs.values,
      outputs: outputs.values,
    };
  },

  update: (message: wire.UpdateRequest): plain.UpdateRequest => ({
    ...requests.diff(message),
    preview: message.getPreview(),
  }),

  delete: (message: wire.DeleteRequest): plain.DeleteRequest => {
    const outputs = decode(message.getProperties());
    return {
      ...subject(message, outputs.secrets),
      id: message.getId(),
      inputs: decode(message.getOldInputs()).values,
      outputs: outputs.values,
    };
  },

  configure: (message: wire.ConfigureRequest): plain.ConfigureRequest => {
    const config = decode(message.getArgs());
    return { config: config.values, secrets: config.secrets };
  },

  invoke: (message: wire.InvokeRequest): plain.InvokeRequest => {
    const args = decode(message.getArgs());
    return { token: message.getTok(), args: args.values, secrets: args.secrets };
  },
};

interface Subject {
  getUrn(): string;
  getType(): string;
  getName(): string;
}

/** Engines that leave out type and name still send the URN, `urn:pulumi:<stack>::<project>::<types>::<name>`. */
function subject(message: Subject, secrets: ReadonlySet<string>): plain.ResourceRequest {
  const urn = message.getUrn();
  const [, , types = "", ...name] = urn.split("::");
  return {
    urn,
    type: message.getType() || types.slice(types.lastIndexOf("$") + 1),
    name: message.getName() || name.join("::"),
    secrets,
  };
}
