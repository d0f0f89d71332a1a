import * as pulumi from "@pulumi/pulumi";
import { SecurityDefaults, type SecurityDefaultsArgs } from "../resources";
import { azureRoleChoicesOf } from "../tenant/azureRoles/azureRoleChoicesOf";
import { policies } from "../tenant/conditionalAccess/policies";
import { replacements, resolvePolicies } from "../tenant/conditionalAccess/resolvePolicies";
import { licencesOf } from "../tenant/licences";
import { parseTenant } from "../tenant/parseTenant";
import { policyChoicesOf } from "../tenant/policyChoicesOf";
import { type Tenant, type TenantInput } from "../tenant/schema/tenantSchema";
import { securityDefaultsOf } from "../tenant/securityDefaultsOf";
import { AccessReviews, type AccessReviewsArgs } from "./AccessReviews";
import { AuthenticationMethods, type AuthenticationMethodsArgs } from "./AuthenticationMethods";
import { AzureRoles, type AzureRolesArgs } from "./AzureRoles";
import { BaselineComponent } from "./BaselineComponent";
import { BreakGlass, type BreakGlassArgs } from "./BreakGlass";
import { CrossTenantAccess, type CrossTenantAccessArgs } from "./CrossTenantAccess";
import { GuestAccess, type GuestAccessArgs } from "./GuestAccess";
import { PartnerConditionalAccess, type PartnerConditionalAccessArgs } from "./PartnerConditionalAccess";
import { plainErrors } from "./plainErrors";
import { PrivilegedRoles, type PrivilegedRolesArgs } from "./PrivilegedRoles";
import { leftOutNotice } from "./leftOutNotice";
import { providersOfTenant } from "./providersOfTenant";
import { conditionalAccessArgs, crossTenantArgs, guestArgs, privilegedRolesArgs } from "./tenantArgs";
import { hasPart, leftOutParts } from "./wholeParts";

/** Arguments of {@link TenantBaseline}. */
export interface TenantBaselineArgs {
  /** The tenant, in the terms of a tenant file; plain values only, and checked like a file. */
  tenant: TenantInput;
  /** The last word on each component's children. */
  transform?: {
    breakGlass?: BreakGlassArgs["transform"];
    crossTenantAccess?: CrossTenantAccessArgs["transform"];
    guestAccess?: GuestAccessArgs["transform"];
    privilegedRoles?: PrivilegedRolesArgs["transform"];
    azureRoles?: AzureRolesArgs["transform"];
    conditionalAccess?: PartnerConditionalAccessArgs["transform"];
    authenticationMethods?: AuthenticationMethodsArgs["transform"];
    accessReviews?: AccessReviewsArgs["transform"];
  };
}

/**
 * The whole baseline of one tenant, as far as its licences carry it. What is left out is listed, with the reason, in
 * `leftOut` and in the preview.
 *
 * The option `providers` has to name an `entra` provider and, where a part needs it (conditional access does), an
 * `azuread` provider, and for Azure roles an `azure-native` provider, each with the tenant's own `tenantId`: otherwise
 * nothing is registered, so that no tenant ever gets another one's baseline.
 */
export class TenantBaseline extends BaselineComponent {
  /** The group of emergency accounts; undefined where there is one already, or none is declared. */
  public readonly breakGlass?: BreakGlass;
  /** Cross-tenant access: closed, but for the partners. */
  public readonly crossTenantAccess: CrossTenantAccess;
  /** Guests and the authorization policy. */
  public readonly guestAccess: GuestAccess;
  /** Conditional access. */
  public readonly conditionalAccess: PartnerConditionalAccess;
  /** How roles are activated; undefined when the tenant doesn't have it managed. */
  public readonly privilegedRoles?: PrivilegedRoles;
  /** How Azure roles are activated; undefined when the tenant doesn't have it managed. */
  public readonly azureRoles?: AzureRoles;
  /** How people prove who they are; undefined when the tenant doesn't have it managed. */
  public readonly authenticationMethods?: AuthenticationMethods;
  /** Reviews of guests and administrators; undefined when the tenant has none. */
  public readonly accessReviews?: AccessReviews;
  /** Security defaults; undefined when the tenant doesn't have them managed. */
  public readonly securityDefaults?: SecurityDefaults;

  constructor(name: string, args: TenantBaselineArgs, opts?: pulumi.ComponentResourceOptions) {
    const shown = `TenantBaseline ${name}`;
    const tenant = plainErrors(() => parseTenant(args.tenant, { file: shown }));
    super("TenantBaseline", name, opts);
    const rightTenant = providersOfTenant(this, shown, packagesOf(tenant), tenant.tenantId);
    const { transform = {} } = args;
    const own = (...first: pulumi.Input<pulumi.Resource>[]) => ({
      parent: this,
      dependsOn: this.after([rightTenant, ...first]),
    });

    this.crossTenantAccess = new CrossTenantAccess(
      `${name}-cross-tenant-access`,
      { ...crossTenantArgs(tenant), transform: transform.crossTenantAccess },
      own(),
    );
    // By it the provider sees whether the tenant holds what its file says: the parts that need a licence wait for that.
    const licensed = this.crossTenantAccess.policy;
    this.breakGlass = makesBreakGlass(tenant)
      ? new BreakGlass(
          `${name}-break-glass`,
          { accounts: tenant.breakGlass!.accounts!, transform: transform.breakGlass },
          own(licensed),
        )
      : undefined;
    this.guestAccess = new GuestAccess(
      `${name}-guest-access`,
      { ...guestArgs(tenant), transform: transform.guestAccess },
      own(),
    );
    this.authenticationMethods = hasPart(tenant, "authenticationMethods")
      ? new AuthenticationMethods(
          `${name}-authentication-methods`,
          { ...tenant.authenticationMethods, transform: transform.authenticationMethods },
          own(),
        )
      : undefined;
    // Entra refuses security defaults and enforced policies beside each other: the one that goes has to go first.
    const defaults = securityDefaultsOf(tenant);
    const off = defaults === "disabled" ? this.switchSecurityDefaults(false, [rightTenant, licensed]) : undefined;
    const enforceAfter = off ? [off] : [];
    this.privilegedRoles = hasPart(tenant, "privilegedRoles")
      ? new PrivilegedRoles(
          `${name}-privileged-roles`,
          {
            ...privilegedRolesArgs(tenant.privilegedRoles!, tenant, this.breakGlass, enforceAfter),
            transform: transform.privilegedRoles,
          },
          own(licensed),
        )
      : undefined;
    this.azureRoles = hasPart(tenant, "azureRoles")
      ? new AzureRoles(
          `${name}-azure-roles`,
          {
            ...azureRoleChoicesOf(tenant.azureRoles!, tenant.privilegedRoles),
            transform: transform.azureRoles,
          },
          // What answers for an authentication context has to be there before a role asks for it.
          own(licensed, ...(this.privilegedRoles?.contextPolicy ? [this.privilegedRoles.contextPolicy] : [])),
        )
      : undefined;
    this.accessReviews = hasPart(tenant, "accessReviews")
      ? new AccessReviews(
          `${name}-access-reviews`,
          { ...tenant.accessReviews!, transform: transform.accessReviews },
          own(licensed),
        )
      : undefined;

    this.conditionalAccess = new PartnerConditionalAccess(
      `${name}-conditional-access`,
      {
        ...conditionalAccessArgs(tenant, this.breakGlass, enforceAfter),
        transform: transform.conditionalAccess,
      },
      own(licensed),
    );
    const on =
      defaults === "enabled" ? this.switchSecurityDefaults(true, [rightTenant, this.conditionalAccess]) : undefined;
    this.securityDefaults = off ?? on;

    this.gather(tenant);
    this.registerOutputs({ tenantId: tenant.tenantId, controls: this.controls, leftOut: this.leftOut });
  }

  /** The components that the tenant has. */
  get components(): BaselineComponent[] {
    const all = [
      this.breakGlass,
      this.crossTenantAccess,
      this.guestAccess,
      this.privilegedRoles,
      this.azureRoles,
      this.conditionalAccess,
      this.authenticationMethods,
      this.accessReviews,
    ];
    return all.filter((component) => component !== undefined);
  }

  /** Takes together what the components serve and leave out, and says the latter in the preview. */
  private gather(tenant: Tenant): void {
    this.leaveOut(leftOutParts(tenant));
    for (const { controls, leftOut } of this.components) {
      this.serve(controls);
      this.leaveOut(leftOut);
    }
    if (this.leftOut.length > 0) void pulumi.log.info(leftOutNotice(tenant.displayName, this.leftOut), this);
  }

  /** On destroy they are put back as found where they were switched off: the policies that replace them are gone then. */
  private switchSecurityDefaults(isEnabled: boolean, dependsOn: pulumi.Input<pulumi.Resource>[]): SecurityDefaults {
    const args: SecurityDefaultsArgs = isEnabled
      ? { isEnabled, onDestroy: "retain" }
      : { isEnabled, replacedBy: replacements.map((name) => policies[name].displayName), onDestroy: "restore" };
    return this.child(SecurityDefaults, "security-defaults", args, { serves: ["EB-CA-19v1"], dependsOn });
  }
}

/** Whether a group is made of the emergency accounts: where none is named, and roles can be given to groups. */
const makesBreakGlass = ({ breakGlass, licences }: Tenant): boolean =>
  breakGlass?.groupId === undefined && breakGlass?.accounts !== undefined && licencesOf(licences).has("P1");

/** Packages whose providers the tenant's resources need. */
function packagesOf(tenant: Tenant): string[] {
  const groups = hasPart(tenant, "privilegedRoles") && tenant.privilegedRoles?.groups !== undefined;
  const policies = resolvePolicies(policyChoicesOf(tenant)).resolved.length > 0;
  return [
    "entra",
    ...(makesBreakGlass(tenant) || groups || policies ? ["azuread"] : []),
    ...(hasPart(tenant, "azureRoles") ? ["azure-native"] : []),
  ];
}
