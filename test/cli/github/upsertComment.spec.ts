import { expect } from "chai";
import { GitHub } from "../../../cli/github/GitHub";
import { upsertComment } from "../../../cli/github/upsertComment";
import { FakeGitHub } from "../../support/FakeGitHub";
import { rejection } from "../../support/rejection";

const token = "ghs_very-secret-token";
const marker = "<!-- mark -->";
const text = `${marker}\nnew`;

describe("upsertComment", () => {
  let github: FakeGitHub;
  beforeEach(async () => void (github = await FakeGitHub.start()));
  afterEach(() => github.close());

  const upsert = (apiUrl = github.url) =>
    upsertComment(new GitHub({ token, apiUrl }), { repository: "o/r", number: 5 }, text, marker);
  const writes = () =>
    github.requests.filter(({ method }) => method !== "GET").map((each) => `${each.method} ${each.path}`);

  it("makes the comment, when there is none", async () => {
    github.add({ body: "something else" });
    expect(await upsert()).to.deep.equal({ done: "made", url: "https://github.example/2" });
    expect(writes()).to.deep.equal(["POST /repos/o/r/issues/5/comments"]);
    expect(github.items[1]!.body).to.equal(text);
    expect(new Set(github.requests.map(({ authorization }) => authorization))).to.deep.equal(
      new Set([`Bearer ${token}`]),
    );
  });

  it("updates the comment, wherever in a long conversation it is", async () => {
    for (let index = 0; index < 5; index++) github.add({ body: "talk" });
    const own = github.add({ body: `${marker}\nold` });
    expect((await upsert()).done).to.equal("updated");
    expect(writes()).to.deep.equal([`PATCH /repos/o/r/issues/comments/${own.id}`]);
    expect(own.body).to.equal(text);
  });

  it("leaves a stranger's comment that begins like its own", async () => {
    const theirs = github.add({ body: `${marker}\nfake`, user: { type: "User" }, author_association: "CONTRIBUTOR" });
    expect((await upsert()).done).to.equal("made");
    expect(theirs.body).to.equal(`${marker}\nfake`);
  });

  const refusals = [
    { refuse: { status: 403 }, says: 'may not comment on o/r#5. Give the job "permissions: pull-requests: write"' },
    { refuse: { status: 404 }, says: "Check the repository and number" },
    { refuse: { status: 401 }, says: "GITHUB_TOKEN is not valid" },
    { refuse: { status: 403, headers: { "x-ratelimit-remaining": "0" } }, says: "too many requests" },
    { refuse: { status: 422 }, says: "GitHub answered 422 (No.) when it was to comment on o/r#5" },
  ];
  for (const { refuse, says } of refusals) {
    it(`says "${says}", when GitHub answers ${refuse.status}`, async () => {
      github.refuse = refuse;
      const error = await rejection(upsert());
      expect(error.message).to.contain(says);
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.to.contain(token);
    });
  }

  it("sends the token to no other server, when a page leads there", async () => {
    for (let index = 0; index < 3; index++) github.add();
    const other = await FakeGitHub.start();
    github.nextOrigin = other.url;
    try {
      expect((await rejection(upsert())).message).to.contain("another server");
      expect(other.requests).to.deep.equal([]);
    } finally {
      await other.close();
    }
  });

  it("says so, when nobody answers", async () => {
    const { url } = github;
    await github.close();
    const { message } = await rejection(upsert(url));
    expect(message).to.contain(`GitHub could not be reached at ${url}`).and.not.to.contain(token);
  });
});
