import { readFileSync } from "node:fs";
import { UsageError } from "../UsageError";
import { GitHub } from "./GitHub";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Signs in to GitHub by GITHUB_TOKEN.
 *
 * @throws UsageError when there is no token.
 */
export function gitHubFromEnvironment(environment: Environment): GitHub {
  const token = environment.GITHUB_TOKEN;
  if (!token) throw new UsageError("GITHUB_TOKEN is not set. In a workflow: env: GITHUB_TOKEN: ${{ github.token }}");
  return new GitHub({ token, apiUrl: environment.GITHUB_API_URL || "https://api.github.com" });
}

/**
 * Tells which repository is meant: the one named, else the workflow's.
 *
 * @throws UsageError when it isn't known, or is no owner/name.
 */
export function repositoryOf(environment: Environment, named?: string): string {
  const repository = named ?? environment.GITHUB_REPOSITORY ?? "";
  if (/^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(repository)) return repository;
  throw new UsageError(`Expected a repository as owner/name, found "${repository}". Name it with --repository.`);
}

/**
 * Tells which pull request is meant: the one named, else the one that the workflow runs for.
 *
 * @throws UsageError when the workflow runs for none.
 */
export function pullRequestOf(environment: Environment, named?: number): number {
  const number = named ?? pullRequestOfEvent(environment.GITHUB_EVENT_PATH);
  if (number !== undefined) return number;
  throw new UsageError("This run belongs to no pull request. Name one with --pull-request.");
}

function pullRequestOfEvent(file: string | undefined): number | undefined {
  if (!file) return undefined;
  try {
    const event = JSON.parse(readFileSync(file, "utf8")) as { pull_request?: { number?: unknown } };
    const number = event.pull_request?.number;
    return typeof number === "number" ? number : undefined;
  } catch (error) {
    throw new UsageError(`GITHUB_EVENT_PATH (${file}) can't be read: ${(error as Error).message}`);
  }
}
