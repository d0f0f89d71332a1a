import { Metadata, type ServiceError as GrpcError, status } from "@grpc/grpc-js";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { encode } from "./codec";
import { InitializationError } from "./initializationError";

/**
 * Turns what a provider threw into the gRPC error that the engine understands: an error meant for the user keeps just
 * its message, any other is a bug and keeps its stack, and {@link InitializationError} carries the object to save.
 */
export function serviceError(thrown: unknown, secrets: Iterable<string> = []): Partial<GrpcError> {
  const message = messageOf(thrown);
  if (!(thrown instanceof InitializationError)) return { code: status.UNKNOWN, details: message };

  const keep = new Set([...secrets, ...thrown.secrets]);
  const detail = new ErrorResourceInitFailed();
  detail.setId(thrown.id);
  detail.setInputs(encode({ values: thrown.inputs, secrets: keep }));
  detail.setProperties(encode({ values: thrown.outputs, secrets: keep }));
  detail.setReasonsList(thrown.reasons);
  const any = new Any();
  any.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const answer = new Status();
  answer.setCode(status.UNKNOWN);
  answer.setMessage(message);
  answer.addDetails(any);
  const metadata = new Metadata();
  metadata.set("grpc-status-details-bin", Buffer.from(answer.serializeBinary()));
  return { code: status.UNKNOWN, details: message, metadata };
}

/** What JavaScript itself throws is a bug of the provider's and keeps its stack, by which it can be reported. */
function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const isBug = [TypeError, ReferenceError, RangeError, SyntaxError].some((type) => thrown instanceof type);
  return (isBug ? thrown.stack : undefined) ?? thrown.message;
}
