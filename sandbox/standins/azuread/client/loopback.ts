import { StandinError } from "../StandinError";

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Lets a URL of this machine pass and nothing else: a stand-in must never reach Microsoft's service, where its
 * shortcuts would be taken on a real tenant.
 * @throws StandinError that names the setting and the host found there.
 */
export function requireLoopback(url: string, setting: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol) && loopback.test(parsed.hostname)) return parsed;
  throw new StandinError(
    `${setting} is "${url}", which is not on this machine. The sandbox's stand-ins only talk to an emulator on 127.0.0.1, ::1 ` +
      "or localhost; for a real tenant install the official plugin: pulumi plugin install resource azuread 6.9.1 (or " +
      "azure-native 3.28.0)",
  );
}
