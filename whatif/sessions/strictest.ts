import type { EffectiveSession } from "../model/Outcome";

const cloudAppSecurity = ["mcasConfigured", "monitorOnly", "blockDownloads"] as const;

/**
 * Combines the session controls of two policies that both apply: every sign-in before the shorter interval, never before
 * always, blocked downloads before monitoring.
 */
export function strictest(a: EffectiveSession, b: EffectiveSession): EffectiveSession {
  const result: EffectiveSession = { ...a, ...b };
  if (a.signInFrequency && b.signInFrequency) result.signInFrequency = shorter(a.signInFrequency, b.signInFrequency);
  if (a.persistentBrowser && b.persistentBrowser) {
    result.persistentBrowser = a.persistentBrowser === "never" ? "never" : b.persistentBrowser;
  }
  if (a.cloudAppSecurity && b.cloudAppSecurity) {
    const rank = Math.max(cloudAppSecurity.indexOf(a.cloudAppSecurity), cloudAppSecurity.indexOf(b.cloudAppSecurity));
    result.cloudAppSecurity = cloudAppSecurity[rank]!;
  }
  return result;
}

type Frequency = NonNullable<EffectiveSession["signInFrequency"]>;

function shorter(a: Frequency, b: Frequency): Frequency {
  if (a.everyTime || b.everyTime) return { everyTime: true };
  return a.hours <= b.hours ? a : b;
}

/** Whether two policies set one control differently, so that the strictest had to be chosen. */
export function disagree(a: EffectiveSession, b: EffectiveSession): boolean {
  return (Object.keys(a) as (keyof EffectiveSession)[]).some(
    (key) => b[key] !== undefined && JSON.stringify(a[key]) !== JSON.stringify(b[key]),
  );
}
