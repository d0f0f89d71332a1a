import { expect } from "chai";
import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Parses with a schema in a process of its own, and tells what came of it and how many functions were made. */
function parse(prelude: string): unknown {
  const script = `
    ${prelude}
    const { z } = require("zod");
    let made = 0;
    globalThis.Function = new Proxy(Function, { construct: (...args) => (made++, Reflect.construct(...args)) });
    const schema = z.strictObject({ a: z.string(), b: z.array(z.strictObject({ c: z.number() })) });
    const { success } = schema.safeParse({ a: "x", b: [{ c: "1" }] });
    console.log(JSON.stringify({ value: schema.parse({ a: "x", b: [{ c: 1 }] }), success, made }));
  `;
  const args = ["--import", "tsx", "--eval", script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }));
}

describe("parseOnce", function () {
  this.timeout(60_000);

  it("parses as ever, without making a function of each schema", () => {
    const parsed = { value: { a: "x", b: [{ c: 1 }] }, success: false };
    expect(parse("")).to.deep.include(parsed).and.to.have.property("made").that.is.greaterThan(0);
    expect(parse('require("./startup/parseOnce");')).to.deep.equal({ ...parsed, made: 0 });
  });
});
