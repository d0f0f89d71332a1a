import { expect } from "chai";
import { endpointUrl } from "../../../graph/urls/endpointUrl";
import { thrown } from "../support/failure";

describe("endpointUrl", () => {
  it("takes https, and its trailing slash off", () => {
    expect(endpointUrl("https://graph.microsoft.com/", "x")).to.equal("https://graph.microsoft.com");
  });

  it("takes plain http, when the address stays on this machine", () => {
    for (const host of ["127.0.0.1:8080", "127.8.9.1", "localhost:1", "[::1]:1"]) {
      expect(endpointUrl(`http://${host}`, "x")).to.equal(`http://${host}`);
    }
  });

  it("refuses plain http to any other host, however it looks", () => {
    for (const host of [
      "graph.microsoft.com",
      "127.0.0.1.evil.example",
      "localhost.evil.example",
      "10.0.0.1",
      "[::2]",
    ]) {
      const error = thrown(() => endpointUrl(`http://${host}`, "the Graph endpoint"));
      expect(error.kind).to.equal("settings");
      expect(error.message)
        .to.include(`Expected the Graph endpoint to be an https address`)
        .and.include(`"http://${host}"`);
    }
  });

  it("refuses plain http everywhere, when the service is the token service", () => {
    expect(thrown(() => endpointUrl("http://127.0.0.1:1", "x", { allowLoopbackHttp: false })).kind).to.equal(
      "settings",
    );
  });

  it("refuses what isn't an address, and addresses with a query or a user", () => {
    for (const address of ["", "graph.microsoft.com", "ftp://h", "https://h?x=1", "https://u@h", "https://h#x"]) {
      expect(thrown(() => endpointUrl(address, "x")).kind, address).to.equal("settings");
    }
  });
});
