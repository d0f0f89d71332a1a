import { type GitHub, type Purpose } from "./GitHub";
import { type Authored, isTrusted } from "./isTrusted";

interface Comment extends Authored {
  id: number;
  body?: string;
  html_url: string;
}

/** Where a comment belongs. */
export interface PullRequest {
  /** owner/name */
  repository: string;
  number: number;
}

/** What became of the comment, and where it is. */
export interface Upserted {
  done: "made" | "updated";
  url: string;
}

/**
 * Makes the one comment of a pull request that begins with the marker, or updates it when it is there.
 *
 * @throws GitHubError when GitHub refuses, naming the permission.
 */
export async function upsertComment(
  github: GitHub,
  { repository, number }: PullRequest,
  text: string,
  marker: string,
): Promise<Upserted> {
  const purpose: Purpose = { doing: `comment on ${repository}#${number}`, permission: "pull-requests: write" };
  const comments = await github.list<Comment>(`/repos/${repository}/issues/${number}/comments?per_page=100`, purpose);
  const own = comments.find((comment) => comment.body?.startsWith(marker) && isTrusted(comment));
  const { html_url: url } = own
    ? await github.send<Comment>("PATCH", `/repos/${repository}/issues/comments/${own.id}`, { body: text }, purpose)
    : await github.send<Comment>("POST", `/repos/${repository}/issues/${number}/comments`, { body: text }, purpose);
  return { done: own ? "updated" : "made", url };
}
