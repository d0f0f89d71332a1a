import { expect } from "chai";
import fc from "fast-check";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { decode, encode } from "../../../provider/rpc/codec";
import { signatureKey, signatures, unknownMarks } from "../../../provider/rpc/signatures";
import { unknown } from "../../../provider/rpc";

const fromWire = (wire: Record<string, any>) => decode(Struct.fromJavaScript(wire));
const secret = (value: any) => ({ [signatureKey]: signatures.secret, value });

/** Plain property values: JSON, of which no text happens to be one of the protocol's marks. */
const json: fc.Arbitrary<any> = fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text));
const propertyMaps = fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/), json, {
  maxKeys: 5,
  noNullPrototype: true,
});

describe("codec", () => {
  it("gives back what it was given", () => {
    fc.assert(
      fc.property(propertyMaps, (values) => {
        const there = decode(encode({ values, secrets: new Set() }));
        expect(there.values).to.deep.equal(JSON.parse(JSON.stringify(values)));
        expect(there.secrets).to.be.empty;
      }),
    );
  });

  it("keeps secrets secret on the way there and back", () => {
    fc.assert(
      fc.property(propertyMaps, (values) => {
        const secrets = new Set(Object.keys(values));
        const struct = encode({ values, secrets });
        for (const value of Object.values(struct.toJavaScript())) {
          expect(value).to.include({ [signatureKey]: signatures.secret });
        }
        expect(decode(struct).secrets).to.deep.equal(secrets);
      }),
    );
  });

  it("names a property a secret, when one is anywhere within it", () => {
    const { values, secrets } = fromWire({ open: 1, closed: { list: [{ deep: secret("hush") }] } });
    expect(values).to.deep.equal({ open: 1, closed: { list: [{ deep: "hush" }] } });
    expect([...secrets]).to.deep.equal(["closed"]);
  });

  for (const mark of unknownMarks) {
    it(`takes ${mark} for unknown`, () =>
      expect(fromWire({ a: mark, b: [mark] }).values).to.eql({ a: unknown, b: [unknown] }));
  }

  it("reads outputs as what they hold, or as unknown", () => {
    const output = (more: object) => ({ [signatureKey]: signatures.output, ...more });
    const { values, secrets } = fromWire({
      a: output({ value: 1 }),
      b: output({}),
      c: output({ value: "x", secret: true }),
    });
    expect(values).to.deep.equal({ a: 1, b: unknown, c: "x" });
    expect([...secrets]).to.deep.equal(["c"]);
  });

  it("reads a reference to a resource as its id", () => {
    expect(fromWire({ a: { [signatureKey]: signatures.resource, urn: "urn", id: "id" } }).values).to.deep.equal({
      a: "id",
    });
  });

  it("writes unknown values so that they are unknown again", () => {
    const values = { a: unknown, b: { c: [unknown] } };
    expect(decode(encode({ values, secrets: new Set() })).values).to.deep.equal(values);
  });

  it("refuses assets and values of a type that it does not know, with their place", () => {
    const asset = { [signatureKey]: signatures.asset, text: "" };
    expect(() => fromWire({ a: [{ b: asset }] })).to.throw("a[0].b: an asset or archive was given");
    expect(() => fromWire({ a: { [signatureKey]: "else" } })).to.throw("a: a value of an unknown Pulumi type");
  });

  it("leaves the engine's own properties out", () => {
    expect(fromWire({ __defaults: [], __internal: {}, a: 1 }).values).to.deep.equal({ a: 1 });
  });
});
