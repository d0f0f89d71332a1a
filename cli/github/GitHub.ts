import { GitHubError } from "./GitHubError";

export interface GitHubSettings {
  token: string;
  /** As Actions sets GITHUB_API_URL: https://api.github.com, or that of an enterprise's own server. */
  apiUrl: string;
}

/** What a request is for, so that its refusal can say what is missing. */
export interface Purpose {
  /** As in "may not <doing>". */
  doing: string;
  /** The permission of the job's token: `pull-requests: write`. */
  permission: string;
}

interface Answer<T> {
  body: T;
  next: string | undefined;
}

/** More pages than this are a circle, or a conversation that nobody reads. */
const maxPages = 100;

/**
 * The few requests that reports need of GitHub's REST API. The token is sent to the API's own origin only, and is in no
 * message. See https://docs.github.com/rest.
 */
export class GitHub {
  constructor(private readonly settings: GitHubSettings) {}

  /** Sends a request. @throws GitHubError when it is refused or can't be sent. */
  async send<T>(method: "POST" | "PATCH", path: string, body: object, purpose: Purpose): Promise<T> {
    return (await this.request<T>(method, `${this.base}${path}`, purpose, body)).body;
  }

  /** Reads a list to its end. @throws GitHubError when it is refused or can't be read. */
  async list<T>(path: string, purpose: Purpose): Promise<T[]> {
    const items: T[] = [];
    let url: string | undefined = `${this.base}${path}`;
    for (let page = 0; url !== undefined && page < maxPages; page++) {
      const answer: Answer<T[]> = await this.request<T[]>("GET", url, purpose);
      items.push(...answer.body);
      url = answer.next;
    }
    return items;
  }

  private get base(): string {
    return this.settings.apiUrl.replace(/\/+$/, "");
  }

  private async request<T>(method: string, url: string, purpose: Purpose, body?: object): Promise<Answer<T>> {
    if (new URL(url).origin !== new URL(this.base).origin) {
      throw new GitHubError(`GitHub's next page is on another server (${new URL(url).origin}); it was not followed.`);
    }
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        redirect: "error",
        signal: AbortSignal.timeout(60_000),
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${this.settings.token}`,
          "user-agent": "entra-baseline",
          "x-github-api-version": "2022-11-28",
          ...(body ? { "content-type": "application/json" } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch (error) {
      const { message, cause } = error as Error;
      const why = cause instanceof Error ? cause.message : message;
      throw new GitHubError(
        `GitHub could not be reached at ${this.base}: ${why}. Check GITHUB_API_URL and the network.`,
      );
    }
    if (!response.ok) throw await refusal(response, purpose);
    return { body: (await response.json()) as T, next: nextOf(response) };
  }
}

const nextOf = (response: Response): string | undefined =>
  /<([^>]+)>;\s*rel="next"/.exec(response.headers.get("link") ?? "")?.[1];

async function refusal(response: Response, { doing, permission }: Purpose): Promise<GitHubError> {
  const { status, headers } = response;
  const said = ((await response.json().catch(() => ({}))) as { message?: unknown }).message;
  const answer = `GitHub answered ${status}${typeof said === "string" ? ` (${said.slice(0, 200)})` : ""}`;
  if (status === 401) return new GitHubError(`${answer}: GITHUB_TOKEN is not valid, or has expired.`);
  if (
    status === 429 ||
    (status === 403 && (headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0"))
  ) {
    return new GitHubError(`${answer}: too many requests for this token. Run it again later.`);
  }
  if (status === 403) {
    return new GitHubError(
      `${answer}: GITHUB_TOKEN may not ${doing}. Give the job "permissions: ${permission}". The token of a pull request ` +
        `from a fork may only read: comment from a workflow_run workflow then.`,
    );
  }
  if (status === 404) {
    return new GitHubError(
      `${answer}: GITHUB_TOKEN can't see where it was to ${doing}. Check the repository and number, and give the job ` +
        `"permissions: ${permission}".`,
    );
  }
  return new GitHubError(`${answer} when it was to ${doing}.`);
}
