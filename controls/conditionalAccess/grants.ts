import type { ConditionalAccessPolicy } from "../../whatif/model/ConditionalAccessPolicy";
import type { TenantState } from "../TenantState";
import { type Strength, strengthOf } from "./strengths";

/** Whether a policy's grant asks for something; undefined when that hangs on a strength that was not read. */
export type Asks = (policy: ConditionalAccessPolicy) => boolean | undefined;

/** Whether a policy blocks. */
export const blocks = ({ grantControls }: ConditionalAccessPolicy): boolean =>
  names(grantControls?.builtInControls, "block");

/** Tells policies that ask for MFA, with nothing that would do instead. */
export const asksForMfa = (state: TenantState): Asks =>
  asks(
    state,
    (control) => control === "mfa",
    ({ mfa }) => mfa,
  );

/** Tells policies that ask for phishing-resistant MFA, with nothing that would do instead. */
export const asksForPhishingResistance = (state: TenantState): Asks =>
  asks(
    state,
    () => false,
    (strength) => strength.phishingResistant,
  );

/** Tells policies that ask for a device that is compliant or hybrid joined. */
export const asksForDevice = (state: TenantState): Asks =>
  asks(
    state,
    (control) => control === "compliantdevice" || control === "domainjoineddevice",
    () => false,
  );

/** Tells policies that ask for MFA or a managed device: more than a password. */
export const asksForMoreThanPassword = (state: TenantState): Asks =>
  asks(
    state,
    (control) => ["mfa", "compliantdevice", "domainjoineddevice"].includes(control),
    ({ mfa }) => mfa,
  );

/**
 * With AND, one control that will do is enough. With OR, every one has to: the weakest is what an attacker takes. A
 * missing operator counts as OR.
 */
function asks(state: TenantState, control: (name: string) => boolean, strength: (strength: Strength) => boolean): Asks {
  return ({ grantControls }) => {
    if (!grantControls) return false;
    const others = [...(grantControls.customAuthenticationFactors ?? []), ...(grantControls.termsOfUse ?? [])];
    const reference = grantControls.authenticationStrength;
    const read = reference ? strengthOf(reference, state) : undefined;
    const answers: (boolean | undefined)[] = [
      ...(grantControls.builtInControls ?? []).map((name) => control(name.toLowerCase())),
      ...others.map(() => false),
      ...(reference ? [read && strength(read)] : []),
    ];
    if (answers.length === 0) return false;
    if (grantControls.operator?.toUpperCase() === "AND")
      return answers.includes(true) || (answers.includes(undefined) ? undefined : false);
    return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
  };
}

const names = (list: readonly string[] | null | undefined, name: string): boolean =>
  (list ?? []).some((item) => item.toLowerCase() === name);
