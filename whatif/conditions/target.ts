import { NO, or, type Tri, tri, YES } from "../logic/Tri";
import type { ConditionalAccessApplications } from "../model/ConditionalAccessPolicy";
import type { AnalysisReason } from "../model/Outcome";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn } from "../PreparedSignIn";
import type { TenantIndex } from "../TenantIndex";
import { compileApplications } from "./applications";
import type { Condition } from "./Condition";
import { doubtful, listed, wordList } from "./wordList";

const known = [
  "includeApplications",
  "excludeApplications",
  "applicationFilter",
  "includeUserActions",
  "includeAuthenticationContextClassReferences",
];
const userActions = ["urn:user:registersecurityinfo", "urn:user:registerdevice", "urn:user:accountrecovery"];
const contexts = Array.from({ length: 99 }, (_, index) => `c${index + 1}`);

/**
 * Compiles the target: applications, user actions or authentication contexts. Graph lets a policy have one of the three;
 * where there are more, any of them matches.
 *
 * Follows "Conditional Access: Target resources" (Microsoft Learn).
 */
export function compileTarget(
  reader: PolicyReader,
  target: ConditionalAccessApplications | null | undefined,
  tenant: TenantIndex,
): Condition {
  const path = "conditions.applications";
  const unknown = reader.unknownProperties(path, target, known);
  const apps = compileApplications(reader, path, target ?? {}, tenant);
  const actions = wordList(reader, `${path}.includeUserActions`, target?.includeUserActions, userActions);
  const contextsPath = `${path}.includeAuthenticationContextClassReferences`;
  const ids = wordList(reader, contextsPath, target?.includeAuthenticationContextClassReferences, contexts);
  const targetsActions = actions.words.size > 0 || actions.unknown.length > 0;
  const targetsContexts = ids.words.size > 0 || ids.unknown.length > 0;
  return {
    reason: reasonOf(targetsActions, targetsContexts),
    holds(signIn) {
      let result: Tri = signIn.resources ? apps.match(signIn) : registration(apps.all, signIn);
      if (signIn.userAction && targetsActions) result = or(result, listed(actions, signIn.userAction, signIn));
      if (signIn.authenticationContext && targetsContexts) {
        result = or(result, listed(ids, signIn.authenticationContext, signIn));
      }
      return result === YES ? YES : or(result, doubtful(unknown, signIn));
    },
  };
}

function reasonOf(actions: boolean, contexts: boolean): AnalysisReason {
  return actions ? "userActions" : contexts ? "authenticationContext" : "application";
}

/** What a policy on all apps says of a user action; see the notes. */
function registration(all: boolean, { userAction, trace }: PreparedSignIn): Tri {
  if (!all || userAction === null) return NO;
  const covered = userAction !== "urn:user:registerdevice";
  trace?.note(covered ? "allCoversRegistration" : "allLeavesDeviceRegistration");
  return tri(covered);
}
