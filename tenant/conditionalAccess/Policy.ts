import { type ControlId } from "../../controls/Control";
import { type Licence } from "../../controls/licences";
import { type TenantProblem } from "../TenantProblem";
import { type PolicyFacts } from "./PolicyFacts";

/** How far a policy is rolled out: it only logs, it acts, or it isn't there. */
export type Rollout = "reportOnly" | "enforced" | "none";

/**
 * What a policy looks at and asks for, in azuread's property names: plain data, in an order that never changes, because
 * azuread compares lists with their order. Name, state and the break-glass group are added where it is deployed.
 */
export interface PolicyBody {
  conditions: {
    clientAppTypes: string[];
    applications: { includedApplications?: string[]; includedUserActions?: string[] };
    users: {
      includedUsers?: string[];
      includedRoles?: string[];
      includedGuestsOrExternalUsers?: Externals[];
      excludedGuestsOrExternalUsers?: Externals[];
    };
    clientApplications?: { includedServicePrincipals: string[] };
    locations?: { includedLocations: string[]; excludedLocations: Place[] };
    authenticationFlowTransferMethods?: string[];
    signInRiskLevels?: string[];
    userRiskLevels?: string[];
  };
  grantControls?: { operator: "OR"; builtInControls?: string[]; authenticationStrengthPolicyId?: string };
  sessionControls?: { signInFrequency: number; signInFrequencyPeriod: "hours"; persistentBrowserMode: "never" };
}

/** Guests and externals of some types, of all tenants or of those named. */
export interface Externals {
  guestOrExternalUserTypes: string[];
  externalTenants: ({ membershipKind: "all" } | { membershipKind: "enumerated"; members: string[] })[];
}

/** A named location, by what it holds: the allowed countries, or the address ranges of one partner. */
export type Place = "allowedCountries" | { partner: string };

/** One of the policies that are made of a definition. */
export interface PolicyVariant {
  /** What tells it from its like in names: a partner's tenant id. Undefined where there is only one. */
  of?: string;
  /** What people see after the definition's own name. */
  called?: string;
  body: PolicyBody;
}

/** A conditional-access policy of the baseline: what it is for, and how it comes from what a tenant declares. */
export interface Policy {
  /** End of the resource's name, and so part of its URN: never changed. */
  readonly role: string;
  /** What administrators see in the tenant. */
  readonly displayName: string;
  /** What it does, for the schema of tenant files. */
  readonly description: string;
  /** The control that it holds the tenant to. */
  readonly control: ControlId;
  /** The product that the tenant needs for it. */
  readonly licence: Extract<Licence, "P1" | "P2" | "workloadIdentities">;
  /** How far it is rolled out where nothing is said; the rollout of all policies doesn't count for it then. */
  readonly rollout?: Rollout;
  /** Whether it is about apps, which are in no group that could be excluded. @default false */
  readonly isForApps?: boolean;
  /** Says what has to be declared before the policy can be made, so that the control isn't left out silently. */
  needs?(facts: PolicyFacts): string | undefined;
  /** Why people could never meet it, once it is enforced: what has to be declared first. */
  unmeetable?(facts: PolicyFacts): TenantProblem[];
  /** The policies to make; none where there is nobody whom the policy would be about. */
  variants(facts: PolicyFacts): PolicyVariant[];
}
