import type { EffectiveSession } from "../model/Outcome";

/** Session controls in words; empty when there are none. */
export function describeSession(session: EffectiveSession): string {
  const { signInFrequency: frequency } = session;
  return [
    frequency && (frequency.everyTime ? "sign-in every time" : `sign-in every ${frequency.hours} hours`),
    session.persistentBrowser &&
      `a browser session that ${session.persistentBrowser === "never" ? "never" : "always"} persists`,
    session.cloudAppSecurity && `Defender for Cloud Apps (${session.cloudAppSecurity})`,
    session.applicationEnforcedRestrictions && "restrictions enforced by the app",
    session.secureSignInSession && "token protection",
    session.disableResilienceDefaults && "no resilience defaults",
  ]
    .filter(Boolean)
    .join(", ");
}
