import type { Control } from "../../Control";
import { given } from "../../given";
import { deviates, met, unknown } from "../../verdict";
import { legacyAuthentication } from "./legacyAuthentication";
import { mfaForEveryone } from "./mfaForEveryone";

/** What security defaults do that enforced policies have to do once they are off. */
const replacements = [mfaForEveryone, legacyAuthentication];

export const neverWithoutBaseline: Control = {
  id: "EB-CA-19v1",
  title: "Security defaults are on, or enforced policies do what they did",
  rationale:
    "Conditional access needs security defaults switched off. A tenant where that was done first, and the policies still only report, is open to every sprayed password meanwhile: for a minute in a deployment, or for months in a project that stalled.",
  severity: "critical",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: `Enforce policies that hold to ${replacements.map(({ id }) => id).join(" and ")}, or switch security defaults on again.`,
  predicate: given(["securityDefaults"], (state) => {
    if (state.securityDefaults.isEnabled) return met("Security defaults are on.");
    const verdicts = replacements.map(({ title, predicate }) => ({ title, finding: predicate!(state).finding }));
    const missing = verdicts.filter(({ finding }) => finding !== "met");
    if (missing.length === 0) return met("Security defaults are off, and enforced policies replace them.");
    if (missing.every(({ finding }) => finding === "unknown")) {
      return unknown("Security defaults are off, and what replaces them could not be read.");
    }
    // Policies that only report replace nothing: this is no "staged".
    return deviates(`Security defaults are off, and not enforced is: ${missing.map(({ title }) => title).join("; ")}.`);
  }),
};
