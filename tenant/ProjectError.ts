/** The Pulumi project can't be found or read; the message says which file, and what to do. */
export class ProjectError extends Error {
  override readonly name = "ProjectError";
  readonly code = "PROJECT";
  readonly exitCode = 2;
}
