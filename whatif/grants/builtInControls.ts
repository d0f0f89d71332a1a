import { MAYBE, NO, type Tri } from "../logic/Tri";
import type { PreparedSignIn } from "../PreparedSignIn";
import { type CompiledControl, neverMet } from "./CompiledControl";
import { IMPOSSIBLE, type Level, MISSING, PROMPTABLE, SATISFIED, UNKNOWN } from "./Level";
import { methodLevel, methodWhy } from "./methodLevel";
import { mfaCombinations } from "./strengths";

type Why = (signIn: PreparedSignIn) => string | undefined;

/**
 * The built-in grant controls, but for block.
 *
 * Follows "Conditional Access: Grant" and "Authentication and Conditional Access for B2B users" (Microsoft Learn).
 */
export const builtInControls: Readonly<Record<string, CompiledControl>> = {
  mfa: control("mfa", "multifactor authentication", 0, mfaLevel, (signIn) => methodWhy(signIn, mfaLevel(signIn))),
  compliantDevice: device("compliantDevice", "a compliant device", 1, "compliantDevice", (signIn) =>
    signIn.device?.isCompliant === true ? SATISFIED : MISSING,
  ),
  domainJoinedDevice: device("domainJoinedDevice", "a hybrid joined device", 2, "hybridJoinedDevice", (signIn) =>
    signIn.device?.trustType?.toLowerCase() === "serverad" ? SATISFIED : MISSING,
  ),
  approvedApplication: clientApp("approvedApplication", "an approved client app", 3, ["android", "ios"]),
  compliantApplication: clientApp("compliantApplication", "an app protection policy", 4, ["android", "ios", "windows"]),
  passwordChange: remediation("passwordChange", "a password change"),
  riskRemediation: remediation("riskRemediation", "risk remediation"),
};

function control(
  name: string,
  label: string,
  order: number,
  level: (s: PreparedSignIn) => Level,
  why: Why,
): CompiledControl {
  return {
    control: name,
    key: name,
    label,
    order,
    level: (signIn) => (neverMet(signIn) === undefined ? level(signIn) : IMPOSSIBLE),
    why: (signIn) => neverMet(signIn) ?? why(signIn),
  };
}

function mfaLevel(signIn: PreparedSignIn): Level {
  return methodLevel(signIn, mfaCombinations, false);
}

/** A control on the device: an external person's counts only by a claim that is trusted. */
function device(
  name: string,
  label: string,
  order: number,
  claim: "compliantDevice" | "hybridJoinedDevice",
  own: (signIn: PreparedSignIn) => Level,
): CompiledControl {
  const why: Why = (signIn) => {
    if (signIn.flow === "deviceCodeFlow") return "With device code flow the device's state can't be presented.";
    const trusted = trustIn(signIn, claim);
    if (trusted === NO)
      return `The home tenant's claim of ${label} is not trusted, so an external person can never meet this.`;
    return trusted === MAYBE ? `Whether the home tenant's claim of ${label} is trusted is not known.` : undefined;
  };
  const level = (signIn: PreparedSignIn): Level => {
    if (signIn.flow === "deviceCodeFlow") return IMPOSSIBLE;
    const trusted = trustIn(signIn, claim);
    if (trusted === NO) return IMPOSSIBLE;
    const held = own(signIn);
    return trusted === MAYBE && held === SATISFIED ? UNKNOWN : held;
  };
  return control(name, label, order, level, why);
}

function trustIn({ user }: PreparedSignIn, claim: "compliantDevice" | "hybridJoinedDevice"): Tri | null {
  return user?.external ? user.trust![claim] : null;
}

function clientApp(
  name: "approvedApplication" | "compliantApplication",
  label: string,
  order: number,
  platforms: readonly string[],
): CompiledControl {
  const why: Why = (signIn) => {
    if (signIn.user?.external) return `Microsoft doesn't support ${label} for external users.`;
    const unsupported = signIn.platform !== undefined && !platforms.includes(signIn.platform);
    return unsupported ? `Not available on ${signIn.platform}.` : undefined;
  };
  const level = (signIn: PreparedSignIn): Level => {
    if (name === "approvedApplication") signIn.trace?.note("approvedAppRetiring");
    if (why(signIn) !== undefined) return IMPOSSIBLE;
    return signIn.presents[name] === true ? SATISFIED : MISSING;
  };
  return control(name, label, order, level, why);
}

/** A control that asks the person to do something about risk, after MFA. */
function remediation(name: "passwordChange" | "riskRemediation", label: string): CompiledControl {
  const why: Why = ({ user }) => (user?.external ? "External users can't remediate risk in this tenant." : undefined);
  const level = (signIn: PreparedSignIn): Level => {
    if (signIn.user?.external) return IMPOSSIBLE;
    const mfa = mfaLevel(signIn);
    if (signIn.presents[name] !== true || mfa < UNKNOWN) return MISSING;
    return mfa === UNKNOWN ? UNKNOWN : PROMPTABLE;
  };
  return control(name, label, 5, level, why);
}
