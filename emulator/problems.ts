/** A refusal: becomes the error body of Microsoft Graph (https://learn.microsoft.com/graph/errors). */
export class GraphProblem extends Error {
  constructor(
    readonly status: number,
    /** `error.code`; some services leave it empty. */
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
    /** `error.details`, where a service sends them. */
    readonly details?: unknown[],
  ) {
    super(message);
    this.name = "GraphProblem";
  }
}

/** 400. Directory-backed services use the code `Request_BadRequest`, conditional access `BadRequest`. */
export const badRequest = (message: string, code = "Request_BadRequest") => new GraphProblem(400, code, message);

/** 403 of a caller that lacks a permission. */
export const denied = (message = "Insufficient privileges to complete the operation.") =>
  new GraphProblem(403, "Authorization_RequestDenied", message);

/** 404 in the words of the directory. */
export const notFound = (id: string) =>
  new GraphProblem(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** 409 of something that exists already, or not yet gone. */
export const conflict = (message: string, code = "Request_BadRequest") => new GraphProblem(409, code, message);

/** 501 of something that this emulator does not do; never 500, which clients retry for minutes. */
export const notImplemented = (message: string) => new GraphProblem(501, "NotImplemented", message);

/** 400 (403 for PIM reads) of a feature whose licence the tenant lacks. */
export const licenceRequired = (message: string, code = "AadPremiumLicenseRequired", status = 400) =>
  new GraphProblem(status, code, message);
