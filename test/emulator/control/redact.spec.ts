import { expect } from "chai";
import fc from "fast-check";
import { redact } from "../../../emulator/control/redact";

describe("redact", () => {
  it("takes secrets out of names and values, plain and as URLs and forms write them", () => {
    const secret = "p+ss w.rd*";
    const sent = { [secret]: [`a ${secret} b`], query: encodeURIComponent(secret), form: "secret=p%2Bss+w.rd*" };
    expect(redact(sent, [secret])).to.deep.equal({
      "[redacted]": ["a [redacted] b"],
      query: "[redacted]",
      form: "secret=[redacted]",
    });
  });

  it("leaves nothing of a secret that holds another one", () => {
    expect(redact("hush, hush-hush", ["hush", "hush-hush"])).to.equal("[redacted], [redacted]");
  });

  it("takes tokens out, and what its name says is secret", () => {
    expect(redact({ client_secret: "x", note: "got eyJhbGciOi.eyJ0aWQi.sig here" })).to.deep.equal({
      client_secret: "[redacted]",
      note: "got [redacted] here",
    });
  });

  it("leaves no secret in any text, and other values as they are", () => {
    const secret = fc.string({ minLength: 8 }).filter((text) => !"[redacted]".includes(text));
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1 }), fc.string(), fc.integer(), (secrets, text, number) => {
        const clean = redact({ text: `${text}${secrets.join("")}`, number }, secrets) as { text: string };
        expect(clean).to.have.property("number", number);
        for (const each of secrets) expect(clean.text).to.not.contain(each);
      }),
    );
  });
});
