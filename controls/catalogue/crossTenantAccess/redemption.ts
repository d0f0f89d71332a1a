import type { Control } from "../../Control";
import { given } from "../../given";
import { metUnless, unknown } from "../../verdict";

export const redemption: Control = {
  id: "EB-XT-09v1",
  title: "Invitations are redeemed with the home tenant's account, else with a one-time passcode",
  rationale:
    "An invitation to a partner's address that is redeemed with a private Microsoft or Google account is outside of every tenant's rules, and outlives the job: nobody at the partner can disable it. A passcode is sent to the mailbox each time, so it ends with the mailbox.",
  severity: "medium",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "In the default's invitationRedemptionIdentityProviderConfiguration, put azureActiveDirectory first, leave socialIdentityProviders out, and set fallbackIdentityProvider to emailOneTimePasscode.",
  predicate: given(["crossTenantAccessDefault"], ({ crossTenantAccessDefault }) => {
    const configuration = crossTenantAccessDefault.invitationRedemptionIdentityProviderConfiguration;
    if (!configuration) return unknown("The order of invitation redemption could not be read.");
    const order = configuration.primaryIdentityProviderPrecedenceOrder ?? [];
    const fallback = configuration.fallbackIdentityProvider;
    return metUnless(
      [
        ...(order[0] === "azureActiveDirectory"
          ? []
          : [`Redemption begins with ${order[0] ?? "nothing"}, expected azureActiveDirectory.`]),
        ...(order.includes("socialIdentityProviders") ? ["Guests may redeem with accounts of social providers."] : []),
        ...(fallback === "emailOneTimePasscode"
          ? []
          : [`The fallback is ${fallback}, expected emailOneTimePasscode: a private Microsoft account would do.`]),
      ],
      "Guests redeem with their home tenant's account, else with a one-time passcode.",
    );
  }),
};
