import { expect } from "chai";
import fc from "fast-check";
import { redact } from "../../../graph/errors/redact";

describe("redact", () => {
  it("takes out what looks like a token or a secret, when it isn't told of any", () => {
    const jwt = `eyJhbGciOiJub25lIn0.${Buffer.from('{"tid":"x"}').toString("base64url")}.c2ln`;
    expect(redact(`got ${jwt} back`)).to.equal("got [token] back");
    expect(redact("Authorization: Bearer abcdefghijklmnopqrst.uv")).to.equal("Authorization: Bearer [redacted]");
    expect(redact("grant_type=x&client_secret=hush~hush&scope=y")).to.equal(
      "grant_type=x&client_secret=[redacted]&scope=y",
    );
    expect(redact('{"access_token":"abc","expires_in":1}')).to.equal('{"access_token":"[redacted]","expires_in":1}');
  });

  it("leaves ordinary words alone, when they only speak of tokens", () => {
    const text = "Bearer token is missing. The password policy and the client_secret setting apply.";
    expect(redact(text)).to.equal(text);
  });

  it("leaves none of the secrets in the text, whatever they are and wherever they stand", () => {
    // Long enough not to be part of "[redacted]" by chance; one may be a part of another.
    const secret = fc.string({ minLength: 11, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 3 }), fc.array(fc.string()), (secrets, words) => {
        const nested = [...secrets, secrets.join("")];
        const clean = redact(nested.map((secret, i) => `${words[i] ?? ""}${secret}`).join(" "), nested);
        for (const secret of nested) expect(clean).not.to.include(secret);
      }),
    );
  });
});
