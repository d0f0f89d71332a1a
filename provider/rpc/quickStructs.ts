import type { MethodDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { Reader } from "protobufjs/minimal";

/*
 * Reading the properties of requests took the generated classes a third of a provider's computing, as they make an object
 * of a class for every value, and then plain values of those. Here the bytes of a Struct become plain values at once; the
 * generated classes read the rest of each message.
 */

/** Which fields of a method's request are a Struct, and how the generated class gives them (pulumi/provider.proto). */
const structFields: Record<string, Record<number, string>> = {
  check: { 2: "getOlds", 3: "getNews" },
  diff: { 3: "getOlds", 4: "getNews", 6: "getOldInputs" },
  create: { 2: "getProperties" },
  read: { 3: "getProperties", 4: "getInputs" },
  update: { 3: "getOlds", 4: "getNews", 8: "getOldInputs" },
  delete: { 3: "getProperties", 5: "getOldInputs" },
};

type Method = MethodDefinition<object, object>;

/** The engine's provider protocol, with requests that are read quickly. */
export function quickStructs(): typeof ResourceProviderService {
  const methods = ResourceProviderService as unknown as Record<string, Method>;
  const quick = Object.entries(structFields).map(([name, fields]) => [name, withStructs(methods[name]!, fields)]);
  return { ...methods, ...Object.fromEntries(quick) } as UntypedServiceImplementation as never;
}

function withStructs(method: Method, fields: Record<number, string>): Method {
  const requestDeserialize = (bytes: Buffer): object => {
    const reader = Reader.create(bytes);
    const rest: Uint8Array[] = [];
    const structs: [getter: string, get: () => object][] = [];
    while (reader.pos < reader.len) {
      const start = reader.pos;
      const tag = reader.uint32();
      const getter = typeOf(tag) === delimited ? fields[fieldOf(tag)] : undefined;
      if (getter === undefined) {
        reader.skipType(typeOf(tag));
        rest.push(bytes.subarray(start, reader.pos));
      } else {
        const values = struct(reader, endOf(reader));
        structs.push([getter, () => ({ toJavaScript: () => values })]);
      }
    }
    return Object.assign(method.requestDeserialize(Buffer.concat(rest)), Object.fromEntries(structs));
  };
  return { ...method, requestDeserialize };
}

/** The wire types of https://protobuf.dev/programming-guides/encoding that occur in google/protobuf/struct.proto. */
const [varint, double, delimited] = [0, 1, 2];
const typeOf = (tag: number): number => tag & 7;
const fieldOf = (tag: number): number => tag >>> 3;
const tagOf = (field: number, type: number): number => (field << 3) | type;

const entryOfStruct = tagOf(1, delimited);
const key = tagOf(1, delimited);
const valueOfEntry = tagOf(2, delimited);
const itemOfList = tagOf(1, delimited);
const nothing = tagOf(1, varint);
const number = tagOf(2, double);
const text = tagOf(3, delimited);
const flag = tagOf(4, varint);
const object = tagOf(5, delimited);
const list = tagOf(6, delimited);

/** Reads the length of what comes next and tells where it ends. */
function endOf(reader: Reader): number {
  const length = reader.uint32();
  return reader.pos + length;
}

function struct(reader: Reader, end: number): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === entryOfStruct) entries.push(entry(reader, endOf(reader)));
    else reader.skipType(typeOf(tag));
  }
  return Object.fromEntries(entries);
}

function entry(reader: Reader, end: number): [string, unknown] {
  const read: [string, unknown] = ["", null];
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === key) read[0] = reader.string();
    else if (tag === valueOfEntry) read[1] = value(reader, endOf(reader));
    else reader.skipType(typeOf(tag));
  }
  return read;
}

function value(reader: Reader, end: number): unknown {
  let read: unknown = null;
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === text) read = reader.string();
    else if (tag === flag) read = reader.bool();
    else if (tag === number) read = reader.double();
    else if (tag === object) read = struct(reader, endOf(reader));
    else if (tag === list) read = items(reader, endOf(reader));
    else {
      reader.skipType(typeOf(tag));
      if (tag === nothing) read = null;
    }
  }
  return read;
}

function items(reader: Reader, end: number): unknown[] {
  const read: unknown[] = [];
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === itemOfList) read.push(value(reader, endOf(reader)));
    else reader.skipType(typeOf(tag));
  }
  return read;
}
