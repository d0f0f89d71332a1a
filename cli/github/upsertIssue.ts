import { type GitHub, type Purpose } from "./GitHub";
import { type Authored, isTrusted } from "./isTrusted";
import { type Upserted } from "./upsertComment";

interface Issue extends Authored {
  number: number;
  body: string | null;
  html_url: string;
  pull_request?: object;
}

/** What an issue is to say. */
export interface IssueText {
  title: string;
  body: string;
}

/**
 * Makes the one open issue whose text begins with the marker, or updates it; closes it when there is nothing to tell.
 *
 * @param text undefined when all is well.
 * @returns undefined when all is well, and was before.
 * @throws GitHubError when GitHub refuses, naming the permission.
 */
export async function upsertIssue(
  github: GitHub,
  repository: string,
  text: IssueText | undefined,
  marker: string,
): Promise<{ done: Upserted["done"] | "closed"; url: string } | undefined> {
  const purpose: Purpose = { doing: `write issues of ${repository}`, permission: "issues: write" };
  const issues = await github.list<Issue>(`/repos/${repository}/issues?state=open&per_page=100`, purpose);
  const own = issues.find((issue) => !issue.pull_request && issue.body?.startsWith(marker) && isTrusted(issue));
  if (!own && !text) return undefined;
  const path = `/repos/${repository}/issues`;
  if (!own) return { done: "made", url: (await github.send<Issue>("POST", path, text!, purpose)).html_url };
  const change = text ?? { state: "closed", state_reason: "completed" };
  const { html_url: url } = await github.send<Issue>("PATCH", `${path}/${own.number}`, change, purpose);
  return { done: text ? "updated" : "closed", url };
}
