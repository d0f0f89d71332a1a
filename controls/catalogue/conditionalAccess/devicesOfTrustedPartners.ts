import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { describeExternals, reaches } from "../../conditionalAccess/externalUserTypes";
import { flawsOf } from "../../conditionalAccess/flaws";
import { asksForDevice } from "../../conditionalAccess/grants";
import { active, judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { trustsDevices } from "../../crossTenantAccess/trustsDevices";
import { type Having, given } from "../../given";
import { metUnless, worst } from "../../verdict";

const guestTypes = ["b2bCollaborationGuest", "b2bCollaborationMember"] as const;

type State = Having<
  "conditionalAccessPolicies" | "crossTenantAccessDefault" | "crossTenantAccessPartners" | "declared"
>;

export const devicesOfTrustedPartners: Control = {
  id: "EB-CA-07v1",
  title: "Partners whose device claims are trusted sign in from managed devices, and only they are asked to",
  rationale:
    "A token stolen from an unmanaged laptop works anywhere. Where a partner's tenant vouches for its devices and that word is accepted, asking for a managed device takes such a token out of the game. Where the word is not accepted, nobody can ever meet such a policy: it locks the partner out, and ends in an exclusion made in a hurry.",
  severity: "medium",
  licence: "P1",
  mappings: {
    scuba: ["MS.AAD.3.7v1"],
    nist: ["AC-20b", "IA-3"],
    cis: ["5.2.2.9"],
    maester: ["CISA.MS.AAD.3.7", "MT.1001", "MT.1014"],
    zeroTrust: ["21830"],
    notes: {
      "MS.AAD.3.7v1": "asks it of every user; this control of partners' people only",
      "5.2.2.9": "asks it of every user; 5.2.2.10 in v4",
      "21830": "about privileged access workstations",
    },
  },
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy that asks guests and members of each such partner's tenant for a compliant or hybrid joined device; take tenants without device trust out of policies that ask for one, or trust their claims.",
  predicate: given(
    ["conditionalAccessPolicies", "crossTenantAccessDefault", "crossTenantAccessPartners", "declared"],
    (state) => worst(asked(state), possible(state)),
  ),
};

const asked = (state: State) =>
  judge(state.conditionalAccessPolicies, {
    items: state.crossTenantAccessPartners
      .filter((partner) => trustsDevices(state.crossTenantAccessDefault, partner))
      .flatMap(({ tenantId }) => guestTypes.map((type) => ({ type, tenant: tenantId.toLowerCase() }))),
    asks: asksForDevice(state),
    covers: reaches,
    flaws: (policy) => flawsOf(policy, state),
    describe: describeExternals,
    held: "Every partner whose device claims are trusted is asked for a managed device.",
    open: "No policy asks for a managed device, for every app, of",
  });

/** Names policies that ask a declared partner for what its people could never show. */
function possible(state: State) {
  const asks = asksForDevice(state);
  const untrusted = state.declared.partners
    .map(({ tenantId }) => tenantId.toLowerCase())
    .filter((id) => !trustsDevices(state.crossTenantAccessDefault, entryOf(state, id)));
  const catches = (policy: ConditionalAccessPolicy, tenant: string) =>
    guestTypes.some((type) => reaches(policy, { type, tenant }));
  return metUnless(
    state.conditionalAccessPolicies
      .filter((policy) => active(policy) && asks(policy))
      .flatMap((policy) =>
        untrusted
          .filter((tenant) => catches(policy, tenant))
          .map(
            (tenant) =>
              `"${policy.displayName}" asks for a managed device of tenant ${tenant}, whose device claims are not trusted: nobody from there can meet it.`,
          ),
      ),
    "No partner is asked for a device that its people could not show.",
  );
}

const entryOf = ({ crossTenantAccessPartners }: State, tenant: string) =>
  crossTenantAccessPartners.find(({ tenantId }) => tenantId.toLowerCase() === tenant);
