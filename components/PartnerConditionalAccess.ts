// Single files of @pulumi/azuread, not its root: the root loads every resource that it has, for half a second.
import { ConditionalAccessPolicy, type ConditionalAccessPolicyArgs } from "@pulumi/azuread/conditionalAccessPolicy";
import { NamedLocation, type NamedLocationArgs } from "@pulumi/azuread/namedLocation";
import type * as pulumi from "@pulumi/pulumi";
import { type Place, type PolicyVariant, type Rollout } from "../tenant/conditionalAccess/Policy";
import { type PolicyName } from "../tenant/conditionalAccess/policies";
import {
  type PolicyChoices,
  replacements,
  type ResolvedPolicy,
  resolvePolicies,
} from "../tenant/conditionalAccess/resolvePolicies";
import { BaselineComponent } from "./BaselineComponent";
import { conditionalAccessProblems } from "./conditionalAccessProblems";
import { InvalidArgsError } from "./InvalidArgsError";
import { states } from "./rolloutStates";
import { type Transform } from "./transform";

export { type Rollout };

/** Arguments of {@link PartnerConditionalAccess}: what the policies are made of, and how far they are rolled out. */
export interface PartnerConditionalAccessArgs extends PolicyChoices {
  /** Object id of the group of emergency accounts, excluded from every policy. @default none, and nothing can be enforced */
  breakGlassGroupId?: pulumi.Input<string>;
  /** What enforced policies wait for: that security defaults are off. @default nothing */
  enforceAfter?: readonly pulumi.Input<pulumi.Resource>[];
  /** The last word on each policy, and on the named locations. */
  transform?: { [Policy in PolicyName]?: Transform<ConditionalAccessPolicyArgs> } & {
    location?: Transform<NamedLocationArgs>;
  };
}

/**
 * The conditional-access policies of the baseline: for guests, external users and the people and apps of partners, and
 * for the tenant's own people where they would undermine those. Each is rolled out by itself. Needs Entra ID P1, some
 * policies P2 or Workload ID Premium: what the tenant doesn't hold is left out and listed.
 *
 * Before a policy can be enforced, security defaults have to be off. The policies that replace those come first, then
 * all others.
 *
 * Follows https://learn.microsoft.com/entra/external-id/authentication-conditional-access.
 */
export class PartnerConditionalAccess extends BaselineComponent {
  /** MFA for every type of guest and external user; undefined when it is rolled out to `none`. */
  public readonly externalUserMfa?: ConditionalAccessPolicy;
  /** MFA for people of service providers; undefined when it is rolled out to `none`. */
  public readonly serviceProviderMfa?: ConditionalAccessPolicy;
  /** Every policy that was made, by name; one for each partner that it is about, where there may be many. */
  public readonly policies: Readonly<Partial<Record<PolicyName, readonly ConditionalAccessPolicy[]>>>;
  /** Named locations, by the tenant id of the partner whose addresses they hold, or `allowedCountries`. */
  public readonly locations: Readonly<Record<string, NamedLocation>> = {};

  constructor(name: string, args: PartnerConditionalAccessArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`PartnerConditionalAccess ${name}`, conditionalAccessProblems(args));
    super("PartnerConditionalAccess", name, opts);
    const { resolved, leftOut } = resolvePolicies(args);
    this.leaveOut(leftOut);
    this.policies = this.makeAll(resolved, args);
    this.externalUserMfa = this.policies.externalUserMfa?.[0];
    this.serviceProviderMfa = this.policies.serviceProviderMfa?.[0];
    this.registerOutputs({ controls: this.controls, leftOut: this.leftOut });
  }

  /** Whatever is enforced waits for what replaces security defaults. */
  private makeAll(resolved: ResolvedPolicy[], args: PartnerConditionalAccessArgs) {
    const after = args.enforceAfter ?? [];
    const first = resolved.filter(({ name, rollout }) => rollout === "enforced" && replacements.includes(name));
    const made = new Map(first.map((one) => [one.name, this.make(one, after, args)]));
    const replaced = after.length > 0 ? [...made.values()].flat() : [];
    for (const one of resolved) {
      if (made.has(one.name)) continue;
      made.set(one.name, this.make(one, one.rollout === "enforced" ? [...after, ...replaced] : [], args));
    }
    return Object.fromEntries(made);
  }

  private make(
    one: ResolvedPolicy,
    dependsOn: readonly pulumi.Input<pulumi.Resource>[],
    args: PartnerConditionalAccessArgs,
  ): ConditionalAccessPolicy[] {
    const { name, policy } = one;
    const excludes = args.breakGlassGroupId !== undefined && !policy.isForApps;
    return one.variants.map((variant) =>
      this.child(
        ConditionalAccessPolicy,
        variant.of ? `${policy.role}-${variant.of}` : policy.role,
        this.argsOf(one, variant, args),
        {
          serves: [policy.control, ...(excludes ? ["EB-CA-04v1"] : [])],
          dependsOn,
          transform: args.transform?.[name],
        },
      ),
    );
  }

  private argsOf(
    { policy, rollout }: ResolvedPolicy,
    { called, body }: PolicyVariant,
    args: PartnerConditionalAccessArgs,
  ): ConditionalAccessPolicyArgs {
    const { conditions, ...controls } = body;
    const { users, locations, ...others } = conditions;
    const breakGlass = policy.isForApps ? undefined : args.breakGlassGroupId;
    return {
      displayName: called ? `${policy.displayName}: ${called}` : policy.displayName,
      state: states[rollout],
      conditions: {
        ...others,
        users: { ...users, ...(breakGlass !== undefined && { excludedGroups: [breakGlass] }) },
        ...(locations && {
          locations: {
            includedLocations: locations.includedLocations,
            excludedLocations: locations.excludedLocations.map(
              (place) => this.locate(place, policy.control, args).objectId,
            ),
          },
        }),
      },
      ...controls,
    };
  }

  /** The named location of a place; two policies about one place share it. */
  private locate(place: Place, control: string, args: PartnerConditionalAccessArgs): NamedLocation {
    const key = typeof place === "string" ? place : place.partner;
    const locations = this.locations as Record<string, NamedLocation>;
    return (locations[key] ??= this.child(
      NamedLocation,
      key === "allowedCountries" ? "allowed-countries" : `addresses-${key}`,
      locationArgs(place, args),
      { serves: [control], transform: args.transform?.location },
    ));
  }
}

/** In one order, whatever the tenant file's: azuread compares lists with their order. */
function locationArgs(place: Place, { allowedCountries = [], partners = [] }: PolicyChoices): NamedLocationArgs {
  if (place === "allowedCountries") {
    const codes = new Set(allowedCountries.map((code) => code.toUpperCase()));
    return {
      displayName: "EB allowed countries",
      country: { countriesAndRegions: [...codes].sort(), includeUnknownCountriesAndRegions: false },
    };
  }
  const partner = partners.find(({ tenantId }) => tenantId.toLowerCase() === place.partner);
  return {
    displayName: `EB addresses of ${partner?.name ?? place.partner}`,
    ip: { ipRanges: [...new Set(partner?.ipRanges)].sort(), trusted: false },
  };
}
