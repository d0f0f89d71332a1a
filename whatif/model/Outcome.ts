import type { Note } from "./notes";
import type { Problem } from "./Problem";

/**
 * What a sign-in comes to. `required`: controls are missing that the person didn't say could be presented. `blocked`: a
 * block, a control that this sign-in can never meet, or closed cross-tenant access. `cannotTell`: something that the
 * evaluator doesn't know, or was not told, could change the answer.
 */
export type Verdict = "granted" | "required" | "blocked" | "cannotTell";

/** Why a policy doesn't apply, in the words of Graph's whatIfAnalysisReasons; `notSet` when it applies. */
export type AnalysisReason =
  | "notSet"
  | "notEnoughInformation"
  | "users"
  | "workloadIdentities"
  | "application"
  | "userActions"
  | "authenticationContext"
  | "devicePlatform"
  | "devices"
  | "clientApps"
  | "location"
  | "signInRisk"
  | "userRisk"
  | "insiderRisk"
  | "authenticationFlow"
  | "emptyPolicy"
  | "policyNotEnabled"
  | "time"
  | "invalidCondition";

/** One policy's result, in the words of Graph's appliedConditionalAccessPolicyResult, and `cannotTell`. */
export type PolicyVerdict =
  | "success"
  | "failure"
  | "notApplied"
  | "notEnabled"
  | "reportOnlySuccess"
  | "reportOnlyFailure"
  | "reportOnlyInterrupted"
  | "reportOnlyNotApplied"
  | "cannotTell";

/** How a control stands for a sign-in, from worst to best. */
export type ControlState = "impossible" | "missing" | "unknown" | "promptable" | "satisfied";

/** A grant control: `mfa`, `compliantDevice`, … or one with an id, as in `authenticationStrength:<id>`. */
export interface ControlResult {
  control: string;
  /** What to call it in a sentence: "multifactor authentication". */
  label: string;
  state: ControlState;
  /** Why, where the state isn't plain. */
  why?: string;
}

export interface PolicyResult {
  id: string;
  displayName: string;
  state: string;
  /** Whether the policy's conditions hold; `cannotTell` when an unknown could decide. */
  applies: boolean | "cannotTell";
  analysisReasons: AnalysisReason;
  verdict: PolicyVerdict;
  /** Empty unless the policy applies, or may apply. */
  controls: ControlResult[];
  /** What of `controls` is needed: all of them, or any one. */
  operator: "AND" | "OR" | null;
  /** What could not be told, each with the path inside the policy. */
  doubts: Problem[];
  notes: Note[];
}

/** The session controls of all policies that apply, the strictest of each. */
export interface EffectiveSession {
  signInFrequency?: { everyTime: true } | { everyTime: false; hours: number };
  persistentBrowser?: "never" | "always";
  cloudAppSecurity?: "blockDownloads" | "monitorOnly" | "mcasConfigured";
  applicationEnforcedRestrictions?: true;
  disableResilienceDefaults?: true;
  secureSignInSession?: true;
}

export interface CrossTenantResult {
  verdict: "allowed" | "blocked" | "cannotTell";
  /** The settings that decided, as in `b2bCollaborationInbound`. */
  section: string;
  why: string;
}

export interface Outcome {
  verdict: Verdict;
  /** Cross-tenant access, decided before conditional access; null when nobody crosses. */
  crossTenant: CrossTenantResult | null;
  /** One for each policy, in the order given. */
  policies: PolicyResult[];
  /**
   * Controls that the person still has to present, in the order of Entra's prompts. Of a policy that takes any one of its
   * controls, all are listed.
   */
  required: ControlResult[];
  session: EffectiveSession;
  /** Unconfirmed points that this answer rests on. */
  notes: Note[];
}
