import { expect } from "chai";
import { EmulatedTenant } from "../../support/EmulatedTenant";
import { guid } from "../../support/guids";

describe("users", () => {
  it("are read by id and by user principal name", () => {
    const graph = new EmulatedTenant();
    const id = graph.user(guid(1), "Alice");
    for (const key of [id, `${id.toUpperCase()}@contoso.onmicrosoft.com`]) {
      expect(graph.get(`/users/${key}`).body).to.deep.include({ id, displayName: "Alice" });
    }
  });

  it("are listed, filtered and cut to what is selected", () => {
    const graph = new EmulatedTenant();
    graph.user(guid(1), "Alice");
    graph.user(guid(2), "Bob");
    const { value } = graph.get("/users?$filter=displayName+eq+'Bob'&$select=id").body;
    expect(value).to.deep.equal([{ id: guid(2) }]);
  });

  it("answer 404, when there is no such user", () => {
    expect(new EmulatedTenant().get(`/users/${guid(1)}`)).to.deep.include({
      status: 404,
      code: "Request_ResourceNotFound",
    });
  });
});
