import { expect } from "chai";
import { GitHub } from "../../../cli/github/GitHub";
import { upsertIssue } from "../../../cli/github/upsertIssue";
import { FakeGitHub } from "../../support/FakeGitHub";

const marker = "<!-- mark -->";
const text = { title: "Drift", body: `${marker}\nnew` };

describe("upsertIssue", () => {
  let github: FakeGitHub;
  beforeEach(async () => void (github = await FakeGitHub.start()));
  afterEach(() => github.close());

  const upsert = async (what: typeof text | undefined) =>
    (await upsertIssue(new GitHub({ token: "t", apiUrl: github.url }), "o/r", what, marker))?.done;

  it("opens one issue and keeps it up to date, then closes it", async () => {
    expect(await upsert(text)).to.equal("made");
    expect(await upsert({ ...text, body: `${marker}\nnewer` })).to.equal("updated");
    expect(github.items).to.have.length(1);
    expect(github.items[0]!).to.include({ title: "Drift", body: `${marker}\nnewer`, state: "open" });
    expect(await upsert(undefined)).to.equal("closed");
    expect(github.items[0]!.state).to.equal("closed");
  });

  it("does nothing, when there is nothing to tell and no issue", async () => {
    github.add({ body: "another issue" });
    expect(await upsert(undefined)).to.equal(undefined);
    expect(github.requests.map(({ method }) => method)).to.deep.equal(["GET"]);
  });

  it("takes neither a pull request nor a stranger's issue for its own", async () => {
    github.add({ body: marker, pull_request: {} });
    github.add({ body: marker, user: { type: "User" }, author_association: "NONE" });
    expect(await upsert(text)).to.equal("made");
  });
});
