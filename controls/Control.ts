import type { Licence } from "./licences";
import type { TenantState } from "./TenantState";
import type { Verdict } from "./verdict";

/** The parts of the baseline, each with what its letters stand for in ids. */
export const areas = {
  CA: "Conditional access and break-glass",
  XT: "Cross-tenant access and delegated administration",
  GU: "Guests and what users may do",
  PIM: "Privileged roles",
  AM: "Authentication methods, consent and applications",
  AR: "Access reviews and audit records",
} as const;

export type Area = keyof typeof areas;

/** `EB-<area>-<number>v<version>`; the version goes up when what passes changes, and no id is ever given twice. */
export type ControlId = `EB-${Area}-${string}v${number}`;

/** From worst: a tenant without it is open, wide open to one mistake, weaker than it looks, or untidy. */
export type Severity = "critical" | "high" | "medium" | "low";

/** Where other public benchmarks ask for the same; a list is left out where nothing maps. */
export interface Mappings {
  /** CISA SCuBA, Secure Configuration Baseline for Microsoft Entra ID. */
  scuba?: readonly string[];
  /** NIST SP 800-53 controls, by SCuBA's own mapping. */
  nist?: readonly string[];
  /** CIS Microsoft 365 Foundations Benchmark v7.0. */
  cis?: readonly string[];
  /** Maester and its EIDSCA and CISA checks. */
  maester?: readonly string[];
  /** Microsoft Zero Trust Assessment. */
  zeroTrust?: readonly string[];
  /** By an id above: where it asks for more, for less, or can't be tested by its own tool. */
  notes?: Readonly<Record<string, string>>;
}

/** One requirement of the baseline, known by one id in code, docs, tests and reports. */
export interface Control {
  readonly id: ControlId;
  /** What holds in a tenant that holds to it. */
  readonly title: string;
  /** What an attacker gains where it doesn't hold. */
  readonly rationale: string;
  readonly severity: Severity;
  /** The product without which a tenant can't hold to it. Left out: every tenant can. */
  readonly licence?: Licence;
  readonly mappings: Mappings;
  /** Day of the last change of meaning, ISO 8601. */
  readonly lastModified: string;
  /** What makes a deviating tenant hold to it. */
  readonly remedy: string;
  /** What a person has to do where no API can. */
  readonly byHand?: string;
  /** Looks at a tenant, or at what a plan would leave; left out where only a person can tell. */
  readonly predicate?: (state: TenantState) => Verdict;
}

/** What is left of a control that is not asked for any more. Its id stays taken, and its page stays readable. */
export interface RemovedControl {
  readonly id: ControlId;
  readonly title: string;
  readonly removed: {
    /** Day of the removal, ISO 8601. */
    readonly on: string;
    readonly why: string;
    /** The control that asks for it now, usually the same one's next version. */
    readonly replacedBy?: ControlId;
  };
}

/** The area of an id. */
export const areaOf = (id: ControlId): Area => id.split("-")[1] as Area;
