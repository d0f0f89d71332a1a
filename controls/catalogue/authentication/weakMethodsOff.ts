import { methodOf } from "../../authentication/overMethod";
import type { Control } from "../../Control";
import { given } from "../../given";
import { deviates, metUnless, unknown } from "../../verdict";

const weak = ["Sms", "Voice", "Email"] as const;

export const weakMethodsOff: Control = {
  id: "EB-AM-03v1",
  title: "Codes by SMS, voice call and e-mail are off",
  rationale:
    "A number is moved to another SIM by a phone call to the carrier, a code is read to whoever asks for it, and a mailbox is what the attacker often has already. As long as one weak method is on, it is the strength of the account: the attacker picks the method. Until the migration is complete, the old settings allow them beside this policy.",
  severity: "high",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Disable the methods Sms, Voice and Email, and set policyMigrationState to migrationComplete.",
  predicate: given(["authenticationMethodsPolicy"], ({ authenticationMethodsPolicy: policy }) => {
    const methods = weak.map((id) => ({ id, method: methodOf(policy.authenticationMethodConfigurations, id) }));
    const on = methods.filter(({ method }) => method && method.state !== "disabled").map(({ id }) => `${id} is on.`);
    const legacy =
      policy.policyMigrationState === "migrationComplete"
        ? []
        : [
            `policyMigrationState is ${policy.policyMigrationState ?? "not set"}: the old MFA settings still allow methods.`,
          ];
    if (on.length > 0) return deviates(...on, ...legacy);
    const unread = methods.filter(({ method }) => !method);
    if (unread.length > 0)
      return unknown(...unread.map(({ id }) => `The authentication method ${id} could not be read.`));
    return metUnless(legacy, "Codes by SMS, voice call and e-mail are off.");
  }),
};
