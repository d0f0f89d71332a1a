import type { SessionControls, SignInFrequency } from "../model/ConditionalAccessPolicy";
import type { EffectiveSession } from "../model/Outcome";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import { describeSession } from "./describeSession";

/** The session controls that a policy puts in force. */
export interface CompiledSession {
  /** False when no control has an effect. */
  asks: boolean;
  effective: EffectiveSession;
  /** Names of the controls in force, as in Graph. */
  names: readonly string[];
  /** What can't be told about them. */
  problems: Problem[];
  /** In words, the same for any two policies that ask for the same. */
  requirement: string;
}

const known = [
  "applicationEnforcedRestrictions",
  "cloudAppSecurity",
  "disableResilienceDefaults",
  "persistentBrowser",
  "secureSignInSession",
  "signInFrequency",
];

/**
 * Reads the session controls; one that is absent, null or not enabled has no effect.
 *
 * Follows "Conditional Access: Session" (Microsoft Learn) and "conditionalAccessSessionControls resource type" (Microsoft
 * Graph v1.0).
 */
export function compileSession(reader: PolicyReader, session: SessionControls | null | undefined): CompiledSession {
  const path = "sessionControls";
  const problems = reader.unknownProperties(path, session, known);
  const effective: EffectiveSession = {};
  const { signInFrequency, persistentBrowser, cloudAppSecurity } = session ?? {};
  if (isOn(signInFrequency)) {
    const read = readFrequency(signInFrequency!);
    if (read) effective.signInFrequency = read;
    else
      problems.push(
        reader.unknownMember(`${path}.signInFrequency`, signInFrequency, "a number of days or hours, or everyTime"),
      );
  }
  if (isOn(persistentBrowser)) {
    const mode = persistentBrowser!.mode;
    if (mode === "always" || mode === "never") effective.persistentBrowser = mode;
    else problems.push(reader.unknownMember(`${path}.persistentBrowser.mode`, mode ?? null, "always or never"));
  }
  if (isOn(cloudAppSecurity)) {
    const type = cloudAppSecurity!.cloudAppSecurityType;
    if (type === "blockDownloads" || type === "monitorOnly" || type === "mcasConfigured")
      effective.cloudAppSecurity = type;
    else {
      const expected = "one of mcasConfigured, monitorOnly, blockDownloads";
      problems.push(reader.unknownMember(`${path}.cloudAppSecurity.cloudAppSecurityType`, type ?? null, expected));
    }
  }
  if (isOn(session?.applicationEnforcedRestrictions)) effective.applicationEnforcedRestrictions = true;
  if (isOn(session?.secureSignInSession)) effective.secureSignInSession = true;
  if (session?.disableResilienceDefaults === true) effective.disableResilienceDefaults = true;
  const names = Object.keys(effective);
  return {
    asks: names.length + problems.length > 0,
    effective,
    names,
    problems,
    requirement: describeSession(effective),
  };
}

/** Graph leaves isEnabled out, or null, in places where the control is on. */
const isOn = (control: { isEnabled?: boolean | null } | null | undefined) =>
  control != null && control.isEnabled !== false;

function readFrequency(frequency: SignInFrequency): EffectiveSession["signInFrequency"] | null {
  const { type, value, frequencyInterval } = frequency;
  if (frequencyInterval === "everyTime") return { everyTime: true };
  if (frequencyInterval != null && frequencyInterval !== "timeBased") return null;
  if (typeof value !== "number" || value <= 0) return null;
  if (type === "hours") return { everyTime: false, hours: value };
  return type === "days" ? { everyTime: false, hours: value * 24 } : null;
}
