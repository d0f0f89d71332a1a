/** GitHub refused a request, or could not be reached; the message says which permission or setting is missing. */
export class GitHubError extends Error {
  readonly code = "GITHUB";
  override readonly name = "GitHubError";
  readonly exitCode = 1;
}
