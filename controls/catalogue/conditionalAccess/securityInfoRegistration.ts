import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { notEveryone } from "../../conditionalAccess/everyone";
import { excludedPeople, narrowing } from "../../conditionalAccess/flaws";
import { asksForMoreThanPassword, blocks } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import { notEveryOtherPlace } from "../../conditionalAccess/places";
import type { Control } from "../../Control";
import { declaredPartner } from "../../crossTenantAccess/declaredPartner";
import { given } from "../../given";
import type { TenantState } from "../../TenantState";

export const securityInfoRegistration: Control = {
  id: "EB-CA-17v1",
  title: "Registering security information takes more than a password",
  rationale:
    "An account that has no second factor yet belongs to whoever registers one first: with a phished password the attacker enrols his own phone, and MFA works for him from then on.",
  severity: "high",
  licence: "P1",
  mappings: {
    scuba: ["MS.AAD.3.8v1"],
    nist: ["AC-20b", "IA-3"],
    cis: ["5.2.2.10"],
    maester: ["CISA.MS.AAD.3.8"],
    notes: {
      "MS.AAD.3.8v1": "asks for a managed device; this control takes MFA or a trusted place too",
      "5.2.2.10": "asks for a managed device; 5.2.2.11 in v4",
    },
  },
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy for all users on the user action Register security information that asks for MFA (a temporary access pass for newcomers) or a managed device, or that blocks it outside trusted locations. Guests of declared partners whose MFA isn't trusted may be left out: they register here first.",
  predicate: given(["conditionalAccessPolicies"], (state) => {
    const asks = asksForMoreThanPassword(state);
    return judge(state.conditionalAccessPolicies, {
      items: ["registering security information"],
      asks: (policy) => isForRegistration(policy) && (blocks(policy) || asks(policy)),
      covers: () => true,
      flaws: (policy) => [
        ...notEveryone(withFirstRegistrations(policy, state)),
        ...excludedPeople(policy, state),
        ...narrowing(policy, ["locations"]),
        ...(policy.conditions?.locations
          ? notEveryOtherPlace(policy, state, ({ isTrusted }) => (isTrusted ? undefined : "which is not trusted"))
          : []),
      ],
      describe: (items) => items.join(),
      held: "An enforced policy protects the registration of security information.",
      open: "No policy protects, for everyone",
    });
  }),
};

/**
 * The policy as if it left nobody out who can't be asked: people of a declared partner whose MFA isn't believed have
 * nothing to show before they register here for the first time.
 */
function withFirstRegistrations(policy: ConditionalAccessPolicy, { declared }: TenantState): ConditionalAccessPolicy {
  const excluded = policy.conditions?.users?.excludeGuestsOrExternalUsers?.externalTenants?.members ?? [];
  const mustRegister = (id: string) => {
    const partner = declared && declaredPartner(declared, id);
    return partner !== undefined && partner.status !== "suspended" && !partner.trust?.mfa;
  };
  if (excluded.length === 0 || !excluded.every(mustRegister)) return policy;
  const users = { ...policy.conditions?.users, excludeGuestsOrExternalUsers: null };
  return { ...policy, conditions: { ...policy.conditions, users } };
}

const isForRegistration = ({ conditions }: ConditionalAccessPolicy): boolean =>
  (conditions?.applications?.includeUserActions ?? []).some((action) =>
    /^urn:user:registersecurityinfo$/i.test(action),
  );
