import { expect } from "chai";
import fc from "fast-check";
import { queryMeaning } from "../../kinds/graphQuery";

const guests = "./members/microsoft.graph.user/?$filter=(userType eq 'Guest')";

describe("queryMeaning", () => {
  for (const rewritten of [
    "./members/microsoft.graph.user/?$count=true&$filter=(userType eq 'Guest')",
    "./members/microsoft.graph.user?$filter=(userType eq 'Guest')&$count=true",
    "./members/microsoft.graph.user/?$filter=(userType+eq+'Guest')",
    "./members/microsoft.graph.user/?$filter=(userType%20eq%20%27Guest%27)",
  ]) {
    it(`takes ${rewritten} for the same`, () => {
      expect(queryMeaning(rewritten)).to.equal(queryMeaning(guests));
    });
  }

  it("takes a query with a version, and an id in capitals, for the same", () => {
    expect(queryMeaning("/v1.0/users/ABCD")).to.equal(queryMeaning("/users/abcd"));
  });

  it("tells other queries apart", () => {
    const others = [guests.replace("Guest", "Member"), guests.replace("members", "owners"), "./owners", "/users/1"];
    expect(new Set([guests, ...others].map(queryMeaning)).size).to.equal(others.length + 1);
  });

  it("never fails, and means the same when it is taken twice", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replace(/[+%]/g, "");
        expect(queryMeaning(queryMeaning(plain)).replaceAll("?", "")).to.equal(queryMeaning(plain).replaceAll("?", ""));
        queryMeaning(text);
      }),
    );
  });
});
