import { expect } from "chai";
import { requireLoopback } from "../../../../../sandbox/standins/azuread/client/loopback";

describe("requireLoopback", () => {
  for (const url of ["https://127.0.0.1:8443", "http://127.1.2.3", "https://localhost:1/x", "https://[::1]:8443"]) {
    it(`lets ${url} pass`, () => {
      expect(requireLoopback(url, "it").href).to.match(/^https?:/);
    });
  }

  for (const url of [
    "https://graph.microsoft.com",
    "https://management.azure.com",
    "https://127.0.0.1.example.com",
    "https://localhost.example.com",
    "https://127.0.0.1@graph.microsoft.com",
    "https://10.0.0.1",
    "ftp://127.0.0.1",
    "127.0.0.1",
    "",
  ]) {
    it(`refuses ${JSON.stringify(url)}`, () => {
      expect(() => requireLoopback(url, "metadataHost")).to.throw(
        `metadataHost is "${url}", which is not on this machine`,
      );
    });
  }
});
