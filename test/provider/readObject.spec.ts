import { expect } from "chai";
import type { GraphClient } from "../../graph";
import type { GraphRead, Kind } from "../../kinds/kind";
import { readObject } from "../../provider/readObject";

/** A client that answers every read with the same, and remembers what it was asked. */
function client(asked: unknown[]): GraphClient {
  const answering = (verb: string, answer: unknown) => async (path: string, options: { version?: string }) => {
    asked.push([verb, options.version, path]);
    return answer;
  };
  return { get: answering("get", { id: "1" }), list: answering("list", [{ id: "1" }, { id: "2" }]) } as never;
}

const kind = (one: GraphRead, pick?: Kind["read"]["pick"]) =>
  ({ name: "Thing", read: { one: () => one, pick }, permissions: { read: [] } }) as never as Kind;

describe("readObject", () => {
  it("asks the version that the kind names", async () => {
    const asked: unknown[] = [];
    await readObject(client(asked), kind({ path: "/things", version: "beta" }), "1");
    expect(asked).to.deep.equal([["get", "beta", "/things"]]);
  });

  it("reads every page of a list before the kind picks the object by its id", async () => {
    const asked: unknown[] = [];
    const pick: Kind["read"]["pick"] = ({ value }, id) => (value as { id: string }[]).find((one) => one.id === id);
    const found = await readObject(client(asked), kind({ path: "/things", pages: true }, pick), "2");
    expect(asked).to.deep.equal([["list", undefined, "/things"]]);
    expect(found).to.deep.equal({ id: "2" });
  });

  it("says that an object is not there, when the list has it not", async () => {
    const read = readObject(
      client([]),
      kind({ path: "/things", pages: true }, () => undefined),
      "3",
    );
    expect(await read).to.equal(undefined);
  });
});
