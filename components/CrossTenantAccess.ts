import type * as pulumi from "@pulumi/pulumi";
import {
  CrossTenantAccessDefault,
  type CrossTenantAccessDefaultArgs,
  CrossTenantAccessPartner,
  type CrossTenantAccessPartnerArgs,
  CrossTenantAccessPolicy,
  type CrossTenantAccessPolicyArgs,
  CrossTenantIdentitySynchronization,
} from "../resources";
import { notLicensed } from "../tenant/LeftOut";
import { licencesOf, type TenantLicences } from "../tenant/licences";
import { BaselineComponent } from "./BaselineComponent";
import { crossTenantAccessProblems } from "./crossTenantAccessProblems";
import { type AccessArgs, blockAll, sectionsOf } from "./crossTenantSections";
import { InvalidArgsError } from "./InvalidArgsError";
import { type Transform } from "./transform";

/** A tenant that is allowed what is declared here, and nothing more. */
export interface PartnerAccessArgs extends AccessArgs {
  /** The partner's tenant id. The entry's resource is named after it, so that a partner can be renamed. */
  tenantId: pulumi.Input<string>;
  /** What people call the partner. Names the resource when `tenantId` is only known later. @default none */
  name?: string;
  /**
   * What the partner is to this tenant. A `serviceProvider` comes in by delegated administration, which these settings
   * don't govern: what isn't declared for it inherits the default, and its claims can be trusted without access for
   * guests. @default nothing of the sort
   */
  relationship?: "serviceProvider" | "supplier" | "customer" | "affiliate";
  /** Claims of the partner's own sign-in that this tenant accepts. Needs Entra ID P1. @default none */
  trust?: TrustArgs;
  /**
   * `suspended` is the emergency brake: all is blocked, trust and consent are withdrawn, and nothing is synchronised,
   * whatever else is given. @default active
   */
  status?: "active" | "suspended";
  /** Whether the consent prompt is skipped. @default false, in both directions */
  automaticConsent?: { inbound?: pulumi.Input<boolean>; outbound?: pulumi.Input<boolean> };
  /** Whether the partner may create accounts here by cross-tenant synchronisation. Needs Entra ID P1. @default false */
  identitySynchronization?: pulumi.Input<boolean>;
}

/** Claims that are accepted of a partner. */
export interface TrustArgs {
  /** Multifactor authentication done in the partner's tenant. @default false */
  mfa?: pulumi.Input<boolean>;
  /** Devices that the partner's tenant calls compliant. @default false */
  compliantDevice?: pulumi.Input<boolean>;
  /** Devices that are hybrid joined to the partner's tenant. @default false */
  hybridJoinedDevice?: pulumi.Input<boolean>;
}

/** Arguments of {@link CrossTenantAccess}. */
export interface CrossTenantAccessArgs {
  /** The tenant's own id, so that allow-listing itself is refused. @default not checked */
  tenantId?: pulumi.Input<string>;
  /** The allow-list. A partner that is taken off it loses its entry. @default nobody */
  partners?: readonly PartnerAccessArgs[];
  /** What every other tenant is allowed. Inbound, only `users: "all"` makes sense. @default nothing, in both directions */
  default?: AccessArgs;
  /**
   * Other Microsoft clouds whose tenants can be partners: `microsoftonline.com`, `microsoftonline.us` or
   * `partner.microsoftonline.cn`. @default none
   */
  allowedClouds?: pulumi.Input<
    pulumi.Input<"microsoftonline.com" | "microsoftonline.us" | "partner.microsoftonline.cn">[]
  >;
  /**
   * Accounts of other tenants on this company's networks and devices: blocked where sign-ins carry the signal of tenant
   * restrictions, or not managed. Needs Entra ID P1. @default block
   */
  tenantRestrictions?: "block" | "unmanaged";
  /**
   * How invitations are redeemed: with the account of the guest's home tenant, else by a one-time passcode, or as it is
   * now. @default homeTenant
   */
  redemption?: "homeTenant" | "unmanaged";
  /** What the tenant holds, which is checked before anything else is deployed. @default plan 2, and not checked */
  licences?: TenantLicences;
  /**
   * Object ids of the emergency accounts and of their group. While the deploying token is of one of them, nothing is
   * deployed. @default not checked
   */
  breakGlass?: { accounts?: readonly string[]; groupId?: string };
  /** What becomes of default and clouds on destroy: kept, put back as found, or reset to Microsoft's. @default retain */
  onDestroy?: pulumi.Input<"retain" | "restore" | "systemDefault">;
  /** The last word on each child. */
  transform?: {
    policy?: Transform<CrossTenantAccessPolicyArgs>;
    default?: Transform<CrossTenantAccessDefaultArgs>;
    /** For each partner; its arguments tell which. */
    partner?: Transform<CrossTenantAccessPartnerArgs>;
  };
}

/**
 * Closes a tenant to every other tenant, in both directions of B2B collaboration and of direct connect, and without
 * trust in anybody's claims, except for an allow-list of partners with what each of them is allowed.
 *
 * The default is closed only after every partner has its entry, so that nobody on the list is locked out in between.
 * Entries that nobody declared are left alone: Microsoft makes some itself.
 *
 * Follows https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview.
 */
export class CrossTenantAccess extends BaselineComponent {
  /** Which other Microsoft clouds are allowed. */
  public readonly policy: CrossTenantAccessPolicy;
  /** One entry for each partner, in the order of the arguments. */
  public readonly partners: readonly CrossTenantAccessPartner[];
  /** Whether each partner may create accounts here, in the same order. */
  public readonly synchronizations: readonly CrossTenantIdentitySynchronization[];
  /** What holds for every other tenant. */
  public readonly default: CrossTenantAccessDefault;

  constructor(name: string, args: CrossTenantAccessArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`CrossTenantAccess ${name}`, crossTenantAccessProblems(args));
    super("CrossTenantAccess", name, opts);
    this.policy = this.allowClouds(args);
    this.partners = (args.partners ?? []).map((partner) => this.allowPartner(partner, args));
    this.synchronizations = this.partners.map((entry, index) => this.synchronize(args.partners![index]!, entry));
    this.default = this.denyOthers(args);
    this.registerOutputs({ controls: this.controls, leftOut: this.leftOut });
  }

  /** First of all, and so the place to see whether the tenant holds what the rest counts on, and who deploys. */
  private allowClouds(args: CrossTenantAccessArgs): CrossTenantAccessPolicy {
    const { allowedClouds = [], licences, breakGlass, onDestroy, transform } = args;
    const plans = licencesOf(licences);
    const plan = (["P2", "P1"] as const).find((one) => plans.has(one));

    return this.child(
      CrossTenantAccessPolicy,
      "policy",
      {
        allowedCloudEndpoints: allowedClouds,
        ...(licences && plan && { assumedLicences: [plan] }),
        ...(breakGlass && { emergencyAccess: emergencyAccessOf(breakGlass) }),
        onDestroy,
      },
      { serves: ["EB-XT-05v1", ...(breakGlass ? ["EB-CA-22v1"] : [])], transform: transform?.policy },
    );
  }

  /** After the clouds: a tenant of another cloud can't have an entry before its cloud is allowed. */
  private allowPartner(partner: PartnerAccessArgs, { transform }: CrossTenantAccessArgs): CrossTenantAccessPartner {
    const isSuspended = partner.status === "suspended";
    const undeclared = partner.relationship === "serviceProvider" && !isSuspended ? "inherit" : undefined;
    const { inbound = false, outbound = false } = (!isSuspended && partner.automaticConsent) || {};
    return this.child(
      CrossTenantAccessPartner,
      `partner-${partnerKey(partner)}`,
      {
        tenantId: partner.tenantId,
        ...sectionsOf(isSuspended ? {} : partner, undeclared),
        inboundTrust: trustOf(isSuspended ? {} : partner.trust),
        automaticUserConsentSettings: { inboundAllowed: inbound, outboundAllowed: outbound },
      },
      {
        serves: ["EB-XT-04v1", "EB-XT-07v1", "EB-XT-08v1", ...(isSuspended ? ["EB-XT-11v1"] : [])],
        dependsOn: [this.policy],
        transform: transform?.partner,
      },
    );
  }

  /** Off unless declared. It hangs below the partner's entry, which can't be removed before it. */
  private synchronize(partner: PartnerAccessArgs, entry: CrossTenantAccessPartner): CrossTenantIdentitySynchronization {
    const isSyncAllowed = partner.status === "suspended" ? false : (partner.identitySynchronization ?? false);
    return this.child(
      CrossTenantIdentitySynchronization,
      `synchronization-${partnerKey(partner)}`,
      { tenantId: partner.tenantId, userSyncInbound: { isSyncAllowed } },
      { serves: ["EB-XT-10v1"], dependsOn: [entry] },
    );
  }

  /** After the partners: see the class. */
  private denyOthers(args: CrossTenantAccessArgs): CrossTenantAccessDefault {
    const restricts = (args.tenantRestrictions ?? "block") === "block";
    const licensed = licencesOf(args.licences).has("P1");
    if (restricts && !licensed) this.leaveOut([notLicensed("EB-XT-06v1", "P1")]);
    if (!restricts) this.leaveOut([{ control: "EB-XT-06v1", reason: "tenantRestrictions is unmanaged" }]);
    const redeems = (args.redemption ?? "homeTenant") === "homeTenant";
    if (!redeems) this.leaveOut([{ control: "EB-XT-09v1", reason: "redemption is unmanaged" }]);
    return this.child(
      CrossTenantAccessDefault,
      "default",
      {
        ...sectionsOf(args.default ?? {}),
        inboundTrust: trustOf(),
        ...(restricts && licensed && { tenantRestrictions: blockAll }),
        ...(redeems && { invitationRedemptionIdentityProviderConfiguration: homeTenantElsePasscode }),
        onDestroy: args.onDestroy,
      },
      {
        serves: [
          "EB-XT-01v1",
          "EB-XT-02v1",
          "EB-XT-03v1",
          ...(restricts && licensed ? ["EB-XT-06v1"] : []),
          ...(redeems ? ["EB-XT-09v1"] : []),
        ],
        dependsOn: [this.policy, ...this.partners],
        transform: args.transform?.default,
      },
    );
  }
}

/** Private Microsoft and Google accounts are in nobody's tenant, and outlive the job. */
const homeTenantElsePasscode = {
  primaryIdentityProviderPrecedenceOrder: ["azureActiveDirectory" as const, "externalFederation" as const],
  fallbackIdentityProvider: "emailOneTimePasscode" as const,
};

/**
 * Ids name the entries, not names: under a new name Pulumi would make the entry anew and then delete the old one, which
 * is the same entry of the tenant.
 */
function partnerKey({ tenantId, name = "" }: PartnerAccessArgs): string {
  return typeof tenantId === "string" ? tenantId.toLowerCase() : name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** In one order, whatever the tenant file's. */
const emergencyAccessOf = ({ accounts, groupId }: NonNullable<CrossTenantAccessArgs["breakGlass"]>) => ({
  ...(accounts && { accounts: [...accounts].sort() }),
  ...(groupId !== undefined && { groupId }),
});

function trustOf({ mfa = false, compliantDevice = false, hybridJoinedDevice = false }: TrustArgs = {}) {
  return {
    isMfaAccepted: mfa,
    isCompliantDeviceAccepted: compliantDevice,
    isHybridAzureADJoinedDeviceAccepted: hybridJoinedDevice,
  };
}
