// One file of @pulumi/azuread, not its root: the root loads every resource that it has, for half a second.
import { ConditionalAccessPolicy, type ConditionalAccessPolicyArgs } from "@pulumi/azuread/conditionalAccessPolicy";
import type * as pulumi from "@pulumi/pulumi";
import { isGuid } from "../tenant/isGuid";
import { describeValue, type TenantProblem } from "../tenant/TenantProblem";
import { BaselineComponent } from "./BaselineComponent";
import { InvalidArgsError } from "./InvalidArgsError";
import { type Transform } from "./transform";

/** How far a policy is rolled out: it only logs, it acts, or it isn't there. */
export type Rollout = "reportOnly" | "enforced" | "none";

/** Arguments of {@link PartnerConditionalAccess}. */
export interface PartnerConditionalAccessArgs {
  /** Object id of the group of emergency accounts, excluded from every policy. @default none, and nothing can be enforced */
  breakGlassGroupId?: pulumi.Input<string>;
  /** How far every policy is rolled out. @default reportOnly */
  rollout?: Rollout;
  /** How far single policies are rolled out, where it differs. @default as `rollout` */
  policies?: { [Policy in PolicyName]?: Rollout };
  /** The last word on each policy. */
  transform?: { [Policy in PolicyName]?: Transform<ConditionalAccessPolicyArgs> };
}

type PolicyName = "externalUserMfa" | "serviceProviderMfa";

/**
 * Every type of guest and external user, in the order of Graph's flags: a tenant that answers in that order would
 * otherwise differ from the program forever.
 */
const externalUserTypes = [
  "internalGuest",
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "otherExternalUser",
  "serviceProvider",
];

/** The policies: what each is called, whom it is for, and which controls it serves. */
const catalogue = {
  externalUserMfa: {
    role: "external-user-mfa",
    displayName: "EB-CA-01 MFA for guests and external users",
    userTypes: externalUserTypes,
    serves: ["EB-CA-01v1"],
  },
  serviceProviderMfa: {
    role: "service-provider-mfa",
    displayName: "EB-CA-02 MFA for service providers",
    userTypes: ["serviceProvider"],
    serves: ["EB-CA-02v1"],
  },
} as const satisfies Record<PolicyName, object>;

const states = { reportOnly: "enabledForReportingButNotEnforced", enforced: "enabled" } as const;

/**
 * Asks guests, external users and the people of service providers for multifactor authentication, in every app and
 * whatever their home tenant. Needs Entra ID P1 and, before a policy can be enforced, security defaults off.
 *
 * Follows https://learn.microsoft.com/entra/external-id/authentication-conditional-access.
 */
export class PartnerConditionalAccess extends BaselineComponent {
  /** MFA for every type of guest and external user; undefined when it is rolled out to `none`. */
  public readonly externalUserMfa?: ConditionalAccessPolicy;
  /** MFA for people of service providers; undefined when it is rolled out to `none`. */
  public readonly serviceProviderMfa?: ConditionalAccessPolicy;

  constructor(name: string, args: PartnerConditionalAccessArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`PartnerConditionalAccess ${name}`, problemsOf(args));
    super("PartnerConditionalAccess", name, opts);
    this.externalUserMfa = this.requireMfa("externalUserMfa", args);
    this.serviceProviderMfa = this.requireMfa("serviceProviderMfa", args);
    this.registerOutputs({ controls: this.controls });
  }

  private requireMfa(policy: PolicyName, args: PartnerConditionalAccessArgs): ConditionalAccessPolicy | undefined {
    const rollout = rolloutOf(policy, args);
    if (rollout === "none") return undefined;
    const { role, displayName, userTypes, serves } = catalogue[policy];
    const breakGlass = args.breakGlassGroupId;
    return this.child(
      ConditionalAccessPolicy,
      role,
      {
        displayName,
        state: states[rollout],
        conditions: {
          clientAppTypes: ["all"],
          applications: { includedApplications: ["All"] },
          users: {
            includedGuestsOrExternalUsers: [
              // Tenants are always named: left out, an answer with a null there would differ forever.
              { guestOrExternalUserTypes: [...userTypes], externalTenants: [{ membershipKind: "all" }] },
            ],
            ...(breakGlass && { excludedGroups: [breakGlass] }),
          },
        },
        grantControls: { operator: "OR", builtInControls: ["mfa"] },
      },
      { serves: [...serves, ...(breakGlass ? ["EB-CA-04v1"] : [])], transform: args.transform?.[policy] },
    );
  }
}

const rolloutOf = (policy: PolicyName, { policies, rollout = "reportOnly" }: PartnerConditionalAccessArgs): Rollout =>
  policies?.[policy] ?? rollout;

function problemsOf(args: PartnerConditionalAccessArgs): TenantProblem[] {
  const group = args.breakGlassGroupId;
  const enforced = (Object.keys(catalogue) as PolicyName[]).filter((policy) => rolloutOf(policy, args) === "enforced");
  if (!group && enforced.length > 0) {
    return [
      {
        path: ["breakGlassGroupId"],
        found: `no break-glass group, with ${enforced.join(" and ")} enforced`,
        expected: "the object id of the group of emergency accounts; make that group first, or do not enforce yet",
      },
    ];
  }
  if (typeof group === "string" && !isGuid(group)) {
    const expected = "the object id of a group (a GUID); copy it from the group's Overview page";
    return [{ path: ["breakGlassGroupId"], found: describeValue(group), expected }];
  }
  return [];
}
