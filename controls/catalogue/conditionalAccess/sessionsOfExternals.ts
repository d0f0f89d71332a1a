import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { describeExternals, externalUsers, reaches } from "../../conditionalAccess/externalUserTypes";
import { flawsOf } from "../../conditionalAccess/flaws";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { type Having, given } from "../../given";
import { worst } from "../../verdict";

// Session controls have no effect on direct-connect users: they are in a shared channel, without a session here.
const types = [
  "internalGuest",
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "otherExternalUser",
  "serviceProvider",
] as const;

export const sessionsOfExternals: Control = {
  id: "EB-CA-15v1",
  title: "Externals sign in again within a day, and browsers forget them",
  rationale:
    "A session lasts for ninety days unless somebody says otherwise. On a partner's device that nobody here manages, a stolen cookie is worth as long as the session is: a day instead of a quarter, and nothing that survives closing the browser of a shared machine.",
  severity: "medium",
  licence: "P1",
  mappings: {
    zeroTrust: ["21824"],
    notes: { "21824": "asks for a sign-in frequency in every policy that names guests" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy for all guest and external user types of all tenants, for all apps, with a sign-in frequency of 24 hours or less and persistent browser sessions set to never.",
  predicate: given(["conditionalAccessPolicies"], (state) =>
    worst(
      over(state, signsInDaily, "Externals sign in again within a day.", "No policy asks for a sign-in each day of"),
      over(state, neverPersists, "Browsers forget externals.", "No policy forbids a persistent browser session to"),
    ),
  ),
};

const over = (
  state: Having<"conditionalAccessPolicies">,
  asks: (policy: ConditionalAccessPolicy) => boolean,
  held: string,
  open: string,
) =>
  judge(state.conditionalAccessPolicies, {
    items: externalUsers(types, state.conditionalAccessPolicies),
    asks,
    covers: reaches,
    flaws: (policy) => flawsOf(policy, state),
    describe: describeExternals,
    held,
    open,
  });

function signsInDaily({ sessionControls }: ConditionalAccessPolicy): boolean {
  const frequency = sessionControls?.signInFrequency;
  if (!frequency?.isEnabled) return false;
  if (frequency.frequencyInterval === "everyTime") return true;
  const hours = (frequency.value ?? Number.POSITIVE_INFINITY) * (frequency.type === "days" ? 24 : 1);
  return hours <= 24;
}

const neverPersists = ({ sessionControls }: ConditionalAccessPolicy): boolean =>
  sessionControls?.persistentBrowser?.isEnabled === true && sessionControls.persistentBrowser.mode === "never";
