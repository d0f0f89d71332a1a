import { expect } from "chai";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { dropDebugMessagesVariable } from "../../startup/dropDebugMessages";

const root = path.resolve(__dirname, "../..");

/** Declares a resource in a process of its own, and counts by severity what the engine would be sent. */
function messages(env: Record<string, string>): Record<string, number> {
  const script = `
    const { dropDebugMessages } = require("./startup/dropDebugMessages");
    const pulumi = require("@pulumi/pulumi");
    const { getStore, withLocalStorage } = require("@pulumi/pulumi/runtime/state");
    dropDebugMessages();
    const counts = { debug: 0, warning: 0 };
    const engine = { log: (request, reply) => (counts[["debug", "info", "warning"][request.getSeverity()]]++, reply(null)) };
    const mocks = { newResource: ({ name }) => ({ id: name, state: {} }), call: () => ({}) };
    withLocalStorage(async () => {
      await pulumi.runtime.setMocks(mocks);
      getStore().settings.engine = engine;
      new pulumi.CustomResource("a:b:C", "c", {});
      await pulumi.log.warn("seen");
      await pulumi.runtime.disconnect();
      console.log(JSON.stringify(counts));
    });
  `;
  const args = ["--import", "tsx", "--eval", script];
  const options = { cwd: root, encoding: "utf8", env: { ...process.env, ...env } } as const;
  return JSON.parse(execFileSync(process.execPath, args, options)) as Record<string, number>;
}

describe("dropDebugMessages", function () {
  this.timeout(60_000);

  it("keeps messages for debugging from the engine, and no others, where the command asks for that", () => {
    expect(messages({ [dropDebugMessagesVariable]: "true" })).to.deep.equal({ debug: 0, warning: 1 });
  });

  it("leaves them to the engine otherwise, for --debug", () => {
    const { debug, warning } = messages({ [dropDebugMessagesVariable]: "" });
    expect(warning).to.equal(1);
    expect(debug).to.be.greaterThan(0);
  });
});
