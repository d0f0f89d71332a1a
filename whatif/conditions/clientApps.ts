import { MAYBE, type Tri, YES } from "../logic/Tri";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn } from "../PreparedSignIn";
import type { Condition } from "./Condition";
import { omitted } from "./omitted";
import { listed, notListed, type WordList, wordList } from "./wordList";

const known = ["all", "browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "easSupported", "other"];
const supportedByActiveSync = new Set(["android", "ios", "windows", "windowsphone", "macos"]);

/**
 * Compiles the client apps; null when the policy is for all of them. `exchangeActiveSync` covers it on every platform,
 * `easSupported` only on those that conditional access supports.
 *
 * Follows "Conditional Access: Conditions", client apps (Microsoft Learn).
 */
export function compileClientApps(
  reader: PolicyReader,
  values: readonly string[] | null | undefined,
): Condition | null {
  if (!values || values.length === 0) return null;
  const list = wordList(reader, "conditions.clientAppTypes", values, known);
  if (list.words.has("all")) return null;
  return {
    reason: "clientApps",
    holds: (signIn) => (signIn.clientApp === undefined ? omitted(signIn) : matches(list, signIn.clientApp, signIn)),
  };
}

function matches(list: WordList, clientApp: string, signIn: PreparedSignIn): Tri {
  if (clientApp === "eassupported" && list.words.has("exchangeactivesync")) return YES;
  if (clientApp !== "exchangeactivesync" || !list.words.has("eassupported") || list.words.has(clientApp)) {
    return listed(list, clientApp, signIn);
  }
  if (signIn.platform === undefined) return MAYBE;
  return supportedByActiveSync.has(signIn.platform) ? YES : notListed(list, signIn);
}
