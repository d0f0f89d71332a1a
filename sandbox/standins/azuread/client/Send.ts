/** Sends one request and resolves with whatever came back; rejects only when nothing did. */
export type Send = (request: Request) => Promise<Response>;

/** Node's fetch, with an error that says which address it was and, for a certificate, what to set. */
export const sendByFetch: Send = async (request) => {
  try {
    // A redirect could lead off this machine, which no address that was checked does.
    return await fetch(request, { redirect: "error" });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    const hint = /CERT|SELF_SIGNED|ISSUER/.test(code)
      ? ". Set NODE_EXTRA_CA_CERTS to the emulator's CA file in the environment of the `pulumi` process"
      : "";
    throw new Error(`${request.method} ${request.url}: ${cause.message || code}${hint}`, { cause: error });
  }
};
