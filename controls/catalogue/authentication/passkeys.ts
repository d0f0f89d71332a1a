import { isEverybody, leavesOut, overMethod } from "../../authentication/overMethod";
import type { Control } from "../../Control";
import { metUnless } from "../../verdict";

export const passkeys: Control = {
  id: "EB-AM-01v1",
  title: "Everyone can register and use a passkey",
  rationale:
    "Phishing-resistant sign-in can only be asked of people who can have it. Where passkeys are off, or for some only, the exclusions from the policy that asks for them are where the attacker goes.",
  severity: "high",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Enable the method Fido2 for all users, with self-service registration.",
  predicate: overMethod("Fido2", ({ state, includeTargets, excludeTargets, isSelfServiceRegistrationAllowed }) =>
    metUnless(
      [
        ...(state === "enabled" ? [] : ["Passkeys are not enabled."]),
        ...((includeTargets ?? []).some(isEverybody) ? [] : ["Passkeys are not for all users."]),
        ...((excludeTargets ?? []).some(leavesOut) ? ["Some groups may not use passkeys."] : []),
        ...(isSelfServiceRegistrationAllowed === false ? ["People may not register passkeys themselves."] : []),
      ],
      "Passkeys are on for all users.",
    ),
  ),
};
