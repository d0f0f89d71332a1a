import { GraphError } from "../errors/GraphError";
import { isLoopback } from "./isLoopback";

/**
 * Checks the address of a service that is going to be sent tokens or secrets, and takes its trailing slash off.
 *
 * It must be https, since whoever reads a token on the way can use it. Graph itself may be plain http on the loopback
 * interface, an exception that OAuth makes as well (RFC 8252, 8.3): that traffic never leaves the machine. The token
 * service may not: its client library refuses http everywhere.
 *
 * @param what names the address in the error: "the Graph endpoint"
 */
export function endpointUrl(address: string, what: string, { allowLoopbackHttp = true } = {}): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const secure = url?.protocol === "https:";
  const local = allowLoopbackHttp && url?.protocol === "http:" && isLoopback(address);
  if ((!secure && !local) || url.username || url.password || url.search || url.hash) {
    throw new GraphError(
      `Expected ${what} to be an https address such as https://graph.microsoft.com, got "${address}".` +
        (allowLoopbackHttp ? " Plain http is accepted for this machine only (localhost, 127.0.0.1, [::1])." : ""),
      { kind: "settings" },
    );
  }
  return address.replace(/\/+$/, "");
}
