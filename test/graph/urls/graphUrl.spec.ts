import { expect } from "chai";
import { graphUrl } from "../../../graph/urls/graphUrl";

describe("graphUrl", () => {
  it("joins endpoint, version, path and query, and keeps the `$` of OData's options", () => {
    const query = { $filter: "displayName eq 'a & b'", $top: 5, $count: true, $select: undefined };
    expect(graphUrl("https://graph.microsoft.com", "beta", "/users", query)).to.equal(
      "https://graph.microsoft.com/beta/users?$filter=displayName%20eq%20'a%20%26%20b'&$top=5&$count=true",
    );
  });

  it("has no `?`, when no option has a value", () => {
    expect(graphUrl("https://g", "v1.0", "/users", { $top: undefined })).to.equal("https://g/v1.0/users");
  });
});
