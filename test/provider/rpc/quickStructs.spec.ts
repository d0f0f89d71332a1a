import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as wire from "@pulumi/pulumi/proto/provider_pb";
import { expect } from "chai";
import fc from "fast-check";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { quickStructs } from "../../../provider/rpc/quickStructs";

const generated = ResourceProviderService as any;
const quick = quickStructs() as any;

/** Each request that a resource's operations take, with all that holds properties and something that doesn't. */
const requests = {
  check: { of: wire.CheckRequest, structs: ["Olds", "News"] },
  diff: { of: wire.DiffRequest, structs: ["Olds", "News", "OldInputs"] },
  create: { of: wire.CreateRequest, structs: ["Properties"] },
  read: { of: wire.ReadRequest, structs: ["Properties", "Inputs"] },
  update: { of: wire.UpdateRequest, structs: ["Olds", "News", "OldInputs"] },
  delete: { of: wire.DeleteRequest, structs: ["Properties", "OldInputs"] },
} as const;

const properties = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue() as fc.Arbitrary<any>, {
  noNullPrototype: true,
});

describe("quickStructs", () => {
  for (const [name, { of: Message, structs }] of Object.entries(requests)) {
    /** The request with these properties, a set for each field that takes one, as the engine sends it. */
    const sent = (sets: readonly any[]): Buffer => {
      const message = new Message() as any;
      message.setUrn("urn:pulumi:dev::proj::pkg:index:Thing::a");
      structs.forEach((struct, index) => message[`set${struct}`](Struct.fromJavaScript(sets[index])));
      return Buffer.from(message.serializeBinary());
    };

    it(`reads a request to ${name} as the generated class does`, () => {
      fc.assert(
        fc.property(fc.tuple(...structs.map(() => properties)), (sets) => {
          const bytes = sent(sets);
          const [expected, found] = [generated[name], quick[name]].map((method) => method.requestDeserialize(bytes));
          expect(found.getUrn()).to.equal("urn:pulumi:dev::proj::pkg:index:Thing::a");
          for (const struct of structs) {
            expect(found[`get${struct}`]().toJavaScript()).to.deep.equal(expected[`get${struct}`]().toJavaScript());
          }
        }),
      );
    });

    it(`finds no properties in a request to ${name} that has none`, () => {
      const found = quick[name].requestDeserialize(Buffer.from(new Message().serializeBinary()));
      for (const struct of structs) expect(found[`get${struct}`]()).to.equal(undefined);
    });
  }

  it("knows every request of a resource's operations that holds properties, and all of their fields", () => {
    for (const [name, { structs }] of Object.entries(requests)) {
      const getters = Object.getOwnPropertyNames(generated[name].requestType.prototype);
      const holders = getters.filter((getter) => {
        if (!getter.startsWith("set") || getter.endsWith("List")) return false;
        const message = new generated[name].requestType();
        try {
          message[getter](Struct.fromJavaScript({ a: 1 }));
          return (
            generated[name].requestType
              .deserializeBinary(message.serializeBinary())
              [getter.replace("set", "get")]() instanceof Struct
          );
        } catch {
          return false;
        }
      });
      expect(holders.map((setter) => setter.slice(3))).to.have.members([...structs]);
    }
  });

  it("takes a property named like an object's own machinery for a property", () => {
    const message = new wire.CheckRequest();
    message.setNews(Struct.fromJavaScript({ __other__: { isAdmin: true } }));
    const bytes = Buffer.from(message.serializeBinary());
    bytes.write("__proto__", bytes.indexOf("__other__"));
    const read = quick.check.requestDeserialize(bytes).getNews().toJavaScript();
    expect(Object.keys(read)).to.deep.equal(["__proto__"]);
    expect(read.isAdmin).to.equal(undefined);
  });

  it("skips fields of a message that it doesn't know, as a later engine may send them", () => {
    const known = Buffer.from(new wire.CheckRequest().setUrn("urn").serializeBinary());
    const later = Buffer.from([((100 << 3) & 0x7f) | 0x80, (100 << 3) >> 7, 7]);
    expect(quick.check.requestDeserialize(Buffer.concat([later, known])).getUrn()).to.equal("urn");
  });

  it("refuses a message that is cut off", () => {
    const message = new wire.CheckRequest();
    message.setNews(Struct.fromJavaScript({ text: "cut" }));
    const bytes = Buffer.from(message.serializeBinary());
    expect(() => quick.check.requestDeserialize(bytes.subarray(0, -1))).to.throw();
  });
});
