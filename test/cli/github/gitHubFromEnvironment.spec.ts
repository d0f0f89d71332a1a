import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gitHubFromEnvironment, pullRequestOf, repositoryOf } from "../../../cli/github/gitHubFromEnvironment";

describe("gitHubFromEnvironment", () => {
  it("asks for a token, when there is none", () => {
    expect(() => gitHubFromEnvironment({ GITHUB_TOKEN: "" })).to.throw("GITHUB_TOKEN is not set");
  });
});

describe("repositoryOf", () => {
  it("is the one named, else the workflow's", () => {
    expect(repositoryOf({ GITHUB_REPOSITORY: "o/r" })).to.equal("o/r");
    expect(repositoryOf({ GITHUB_REPOSITORY: "o/r" }, "a/b")).to.equal("a/b");
  });

  it("refuses what would lead elsewhere in the API", () => {
    for (const name of ["", "o", "o/r/issues", "o/r?x", "../r", "o/.."])
      expect(() => repositoryOf({}, name), name).to.throw("owner/name");
  });
});

describe("pullRequestOf", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const event = (text: string) => {
    const file = path.join(folder, "event.json");
    writeFileSync(file, text);
    return { GITHUB_EVENT_PATH: file };
  };

  it("is the one named, else the one of the workflow's event", () => {
    expect(pullRequestOf(event('{"pull_request":{"number":7}}'))).to.equal(7);
    expect(pullRequestOf(event('{"pull_request":{"number":7}}'), 9)).to.equal(9);
  });

  it("asks for one, when the workflow runs for none", () => {
    expect(() => pullRequestOf({})).to.throw("--pull-request");
    expect(() => pullRequestOf(event('{"schedule":"0 3 * * *"}'))).to.throw("--pull-request");
    expect(() => pullRequestOf(event("{"))).to.throw("can't be read");
  });
});
