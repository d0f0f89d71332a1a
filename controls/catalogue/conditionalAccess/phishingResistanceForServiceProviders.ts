import { describeExternals, reaches } from "../../conditionalAccess/externalUserTypes";
import { flawsOf } from "../../conditionalAccess/flaws";
import { asksForPhishingResistance } from "../../conditionalAccess/grants";
import { judge } from "../../conditionalAccess/judge";
import type { Control } from "../../Control";
import { serviceProviders } from "../../crossTenantAccess/serviceProviders";
import { given } from "../../given";
import { met } from "../../verdict";

export const phishingResistanceForServiceProviders: Control = {
  id: "EB-CA-26v1",
  title: "Service providers' administrators sign in with phishing-resistant MFA",
  rationale:
    "A service provider's technicians administer this tenant through delegated administration, without an account in it, and the same technician reaches hundreds of customers. They are the first target of whoever wants all of them: a relayed one-time code or an approved push is enough where no passkey or certificate is asked for. Policies for guests do not touch them; they are a user type of their own.",
  severity: "critical",
  licence: "P1",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Enforce a policy for the user type serviceProvider of each such tenant, for all apps, with the authentication strength Phishing-resistant MFA.",
  predicate: given(["conditionalAccessPolicies", "crossTenantAccessPartners"], (state) => {
    const tenants = serviceProviders(state);
    if (tenants.length === 0) return met("No service provider reaches this tenant.");
    return judge(state.conditionalAccessPolicies, {
      items: tenants.map((tenant) => ({ type: "serviceProvider" as const, tenant })),
      asks: asksForPhishingResistance(state),
      covers: reaches,
      flaws: (policy) => flawsOf(policy, state),
      describe: describeExternals,
      held: "Enforced policies ask phishing-resistant MFA of every service provider.",
      open: "No policy asks phishing-resistant MFA, for every app, of",
    });
  }),
};
