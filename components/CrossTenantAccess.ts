import type * as pulumi from "@pulumi/pulumi";
import {
  CrossTenantAccessDefault,
  type CrossTenantAccessDefaultArgs,
  CrossTenantAccessPartner,
  type CrossTenantAccessPartnerArgs,
  CrossTenantAccessPolicy,
  type CrossTenantAccessPolicyArgs,
} from "../resources";
import { BaselineComponent } from "./BaselineComponent";
import { crossTenantAccessProblems } from "./crossTenantAccessProblems";
import { type AccessArgs, sectionsOf } from "./crossTenantSections";
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
  /** What holds for every other tenant. */
  public readonly default: CrossTenantAccessDefault;

  constructor(name: string, args: CrossTenantAccessArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    InvalidArgsError.throwIf(`CrossTenantAccess ${name}`, crossTenantAccessProblems(args));
    super("CrossTenantAccess", name, opts);
    this.policy = this.allowClouds(args);
    this.partners = (args.partners ?? []).map((partner) => this.allowPartner(partner, args));
    this.default = this.denyOthers(args);
    this.registerOutputs({ controls: this.controls });
  }

  private allowClouds({ allowedClouds = [], onDestroy, transform }: CrossTenantAccessArgs): CrossTenantAccessPolicy {
    return this.child(
      CrossTenantAccessPolicy,
      "policy",
      { allowedCloudEndpoints: allowedClouds, onDestroy },
      { serves: ["EB-XT-05v1"], transform: transform?.policy },
    );
  }

  /** After the clouds: a tenant of another cloud can't have an entry before its cloud is allowed. */
  private allowPartner(partner: PartnerAccessArgs, { transform }: CrossTenantAccessArgs): CrossTenantAccessPartner {
    const undeclared = partner.relationship === "serviceProvider" ? "inherit" : undefined;
    return this.child(
      CrossTenantAccessPartner,
      `partner-${partnerKey(partner)}`,
      { tenantId: partner.tenantId, ...sectionsOf(partner, undeclared), inboundTrust: trustOf(partner.trust) },
      { serves: ["EB-XT-04v1"], dependsOn: [this.policy], transform: transform?.partner },
    );
  }

  /** After the partners: see the class. */
  private denyOthers(args: CrossTenantAccessArgs): CrossTenantAccessDefault {
    return this.child(
      CrossTenantAccessDefault,
      "default",
      { ...sectionsOf(args.default ?? {}), inboundTrust: trustOf(), onDestroy: args.onDestroy },
      {
        serves: ["EB-XT-01v1", "EB-XT-02v1", "EB-XT-03v1"],
        dependsOn: [this.policy, ...this.partners],
        transform: args.transform?.default,
      },
    );
  }
}

/**
 * Ids name the entries, not names: under a new name Pulumi would make the entry anew and then delete the old one, which
 * is the same entry of the tenant.
 */
function partnerKey({ tenantId, name = "" }: PartnerAccessArgs): string {
  return typeof tenantId === "string" ? tenantId.toLowerCase() : name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function trustOf({ mfa = false, compliantDevice = false, hybridJoinedDevice = false }: TrustArgs = {}) {
  return {
    isMfaAccepted: mfa,
    isCompliantDeviceAccepted: compliantDevice,
    isHybridAzureADJoinedDeviceAccepted: hybridJoinedDevice,
  };
}
