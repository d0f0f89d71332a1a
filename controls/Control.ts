import type { Licence, TenantState } from "./TenantState";

/** Where the field's other benchmarks say the same; a list is left out where nothing maps. */
export interface Mappings {
  /** CISA SCuBA, Secure Configuration Baseline for Microsoft Entra ID. */
  scuba?: readonly string[];
  /** NIST SP 800-53 controls, by SCuBA's own mapping. */
  nist?: readonly string[];
  /** CIS Microsoft 365 Foundations Benchmark v7.0. */
  cis?: readonly string[];
  /** Maester and its EIDSCA checks. */
  maester?: readonly string[];
  /** Microsoft Zero Trust Assessment. */
  zeroTrust?: readonly string[];
}

/**
 * What a control's predicate finds:
 * - `met`: the tenant holds to the control;
 * - `staged`: it would, but the policy is only reporting;
 * - `deviates`: it does not;
 * - `unknown`: what the control looks at could not be read.
 */
export type Finding = "met" | "staged" | "deviates" | "unknown";

/** A finding with what was seen, one sentence each. */
export interface Verdict {
  finding: Finding;
  reasons: string[];
}

/** One requirement of the baseline. Its id is the same in code, docs, tests and reports, and is never given twice. */
export interface Control {
  /** `EB-<area>-<number>v<version>`; the version goes up when what passes changes. */
  readonly id: `EB-${Area}-${string}v${number}`;
  readonly title: string;
  /** What happens to a tenant without it. */
  readonly rationale: string;
  readonly severity: "critical" | "high" | "medium" | "low";
  /** The service plan without which the control cannot be held. */
  readonly licence?: Licence;
  readonly mappings: Mappings;
  /** Day of the last change of meaning, ISO 8601. */
  readonly lastModified: string;
  /** What makes a deviating tenant hold to it. */
  readonly remedy: string;
  /** What a person has to do where Graph has no API for it. */
  readonly byHand?: string;
  /** Looks at a tenant, or at what a plan would leave; absent where only a person can tell. */
  readonly predicate?: (state: TenantState) => Verdict;
}

/** Areas of the baseline: conditional access, cross-tenant access, guests, PIM, authentication methods, access reviews. */
export type Area = "CA" | "XT" | "GU" | "PIM" | "AM" | "AR";
