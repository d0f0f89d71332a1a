import { expect } from "chai";
import fc from "fast-check";
import { failure } from "./support/failure";
import { clientOf, fakeGraph, problem, type FakeAnswer } from "./support/fakeGraph";

const first = "https://graph.example/v1.0/users?$top=2";
const page = (value: unknown, next?: unknown): FakeAnswer => ({
  status: 200,
  body: { value, "@odata.nextLink": next },
});
const list = (...answers: FakeAnswer[]) => {
  const graph = fakeGraph(...answers);
  return {
    graph,
    items: clientOf(graph).list("/users", { query: { $top: 2 }, headers: { ConsistencyLevel: "eventual" } }),
  };
};

describe("GraphClient.list", () => {
  it("follows each link as it is, with the caller's headers, and gives all items in order", async () => {
    const second = "https://graph.example/v1.0/users?$skiptoken=RFNwdA%3D%3D&x=a+b";
    const { graph, items } = list(page([{ id: 1 }, { id: 2 }], second), page([{ id: 3 }]));
    expect(await items).to.deep.equal([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(graph.sent.map(({ url }) => url)).to.deep.equal([first, second]);
    for (const { headers } of graph.sent) expect(headers).to.include({ consistencylevel: "eventual" });
  });

  it("gives every item once and in order, however the collection is cut into pages", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.integer()), { minLength: 1, maxLength: 12 }), async (pages) => {
        const url = (i: number) => `https://graph.example/v1.0/users?$skiptoken=${i}`;
        const { items } = list(
          ...pages.map((ids, i) =>
            page(
              ids.map((id) => ({ id })),
              i + 1 < pages.length ? url(i + 1) : undefined,
            ),
          ),
        );
        expect(await items).to.deep.equal(pages.flat().map((id) => ({ id })));
      }),
      { numRuns: 40 },
    );
  });

  it("sends the token nowhere else, when a link leads to another origin", async () => {
    for (const next of [
      "https://graph.example.evil.example/v1.0/users",
      "http://graph.example/v1.0/users",
      "https://graph.example:444/v1.0/users",
      "https://graph.example@evil.example/users",
    ]) {
      const { graph, items } = list(page([{ id: 1 }], next), page([]));
      const { kind, message } = await failure(items);
      expect(kind).to.equal("unexpectedAnswer");
      expect(message).to.include("leads to").and.include("expected https://graph.example");
      expect(graph.sent).to.have.length(1);
    }
  });

  it("ends, when a link leads back to a page already read", async () => {
    const second = "https://graph.example/v1.0/users?page=2";
    const { graph, items } = list(page([1], second), page([2], first));
    expect((await failure(items)).message).to.include("leads back to a page already read");
    expect(graph.sent).to.have.length(2);
  });

  it("is an error and not a shorter list, when a page has no `value` or fails", async () => {
    const second = "https://graph.example/v1.0/users?page=2";
    expect((await failure(list(page([1], second), { status: 200, body: {} }).items)).message).to.include(
      "with `value`",
    );
    expect((await failure(list(page({ a: 1 })).items)).kind).to.equal("unexpectedAnswer");
    expect((await failure(list(page([1], second), { status: 403, body: problem("X") }).items)).kind).to.equal(
      "forbidden",
    );
    expect((await failure(list(page([1], 5)).items)).message).to.include("isn't an address");
  });
});
