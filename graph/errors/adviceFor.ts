import { type GraphErrorKind } from "./GraphError";

export interface AdviceFacts {
  readonly method?: string;
  /** What the caller said that the call needs. */
  readonly permissions?: readonly string[];
  readonly code?: string;
  readonly retryAfterSeconds?: number;
}

/** Says what to do next about a failure of this kind; empty when the answer itself says it. */
export function adviceFor(
  kind: GraphErrorKind,
  { method, permissions = [], code, retryAfterSeconds }: AdviceFacts,
): string {
  switch (kind) {
    case "forbidden":
      return permissions.length > 0
        ? `This needs the permission ${permissions.join(" and ")}: add it to the app registration as an application ` +
            "permission, have an administrator consent to it, and wait a few minutes."
        : "The app lacks a permission for this, or a conditional access policy stands in its way: compare the app " +
            "registration's application permissions, and their admin consent, with what this call needs.";
    case "unauthorized":
      return (
        "Graph refused the token, and a fresh one as well. Check that the app registration and its service " +
        "principal are enabled in this tenant, and that the endpoint and the sign-in belong to the same cloud."
      );
    case "licence":
      return "The tenant has no licence for this: Entra ID P1 or P2, or the plan that the answer names.";
    case "throttled":
      return retryAfterSeconds === undefined
        ? "The tenant's request limit is used up, by this app or another. Run again later, or allow more time."
        : `Graph asks to wait ${retryAfterSeconds} seconds, longer than the time left. Run again later, or allow more time.`;
    case "unavailable":
      return "Graph couldn't answer. Run again later; if it lasts, look at the service health of the tenant.";
    case "unreachable":
      return adviceForNetwork(code);
    case "timeout":
      return method === "GET"
        ? "Run again, or allow more time."
        : "Run again, or allow more time. The change may have been made although no answer came: a refresh shows it.";
    case "unexpectedAnswer":
      return "This isn't an answer of Microsoft Graph: look for a proxy or gateway on the way, and at the endpoint.";
    default:
      return "";
  }
}

function adviceForNetwork(code = ""): string {
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return (
      "The certificate of the server isn't trusted by Node. Behind a proxy that inspects TLS, or with a private " +
      "authority, point NODE_EXTRA_CA_CERTS to its certificate (PEM)."
    );
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return "The host name can't be resolved: check the environment or metadataHost setting, DNS and HTTPS_PROXY.";
  }
  return "Check the network, HTTPS_PROXY and NO_PROXY, and the environment or metadataHost setting.";
}
