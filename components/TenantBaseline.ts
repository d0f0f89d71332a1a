import type * as pulumi from "@pulumi/pulumi";
import { SecurityDefaults, type SecurityDefaultsArgs } from "../resources";
import { parseTenant } from "../tenant/parseTenant";
import { type Tenant, type TenantInput } from "../tenant/schema/tenantSchema";
import { BaselineComponent } from "./BaselineComponent";
import { CrossTenantAccess, type CrossTenantAccessArgs } from "./CrossTenantAccess";
import { GuestAccess, type GuestAccessArgs } from "./GuestAccess";
import { PartnerConditionalAccess, type PartnerConditionalAccessArgs } from "./PartnerConditionalAccess";
import { plainErrors } from "./plainErrors";
import { PrivilegedRoles, type PrivilegedRolesArgs } from "./PrivilegedRoles";
import { providersOfTenant } from "./providersOfTenant";

/** Arguments of {@link TenantBaseline}. */
export interface TenantBaselineArgs {
  /** The tenant, in the terms of a tenant file; plain values only, and checked like a file. */
  tenant: TenantInput;
  /** The last word on each component's children. */
  transform?: {
    crossTenantAccess?: CrossTenantAccessArgs["transform"];
    guestAccess?: GuestAccessArgs["transform"];
    privilegedRoles?: PrivilegedRolesArgs["transform"];
    conditionalAccess?: PartnerConditionalAccessArgs["transform"];
  };
}

/**
 * The whole baseline of one tenant.
 *
 * The option `providers` has to name an `entra` provider and, unless conditional access is rolled out to `none`, an
 * `azuread` provider, each with the tenant's own `tenantId`: otherwise nothing is registered, so that no tenant ever
 * gets another one's baseline.
 */
export class TenantBaseline extends BaselineComponent {
  /** Cross-tenant access: closed, but for the partners. */
  public readonly crossTenantAccess: CrossTenantAccess;
  /** Guests and the authorization policy. */
  public readonly guestAccess: GuestAccess;
  /** Conditional access for externals. */
  public readonly conditionalAccess: PartnerConditionalAccess;
  /** How roles are activated; undefined when the tenant doesn't have it managed. */
  public readonly privilegedRoles?: PrivilegedRoles;
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
    this.guestAccess = new GuestAccess(
      `${name}-guest-access`,
      { ...tenant.guests, transform: transform.guestAccess },
      own(),
    );
    this.privilegedRoles =
      tenant.privilegedRoles &&
      new PrivilegedRoles(
        `${name}-privileged-roles`,
        { ...tenant.privilegedRoles, transform: transform.privilegedRoles },
        own(),
      );

    // Entra refuses security defaults and enforced policies beside each other: the one that goes has to go first.
    const off = tenant.securityDefaults === "disabled" ? this.switchSecurityDefaults(false, [rightTenant]) : undefined;
    this.conditionalAccess = new PartnerConditionalAccess(
      `${name}-conditional-access`,
      { ...conditionalAccessArgs(tenant), transform: transform.conditionalAccess },
      own(...(off ? [off] : [])),
    );
    const on =
      tenant.securityDefaults === "enabled"
        ? this.switchSecurityDefaults(true, [rightTenant, this.conditionalAccess])
        : undefined;
    this.securityDefaults = off ?? on;

    for (const { controls } of this.components) this.serve(controls);
    this.registerOutputs({ tenantId: tenant.tenantId, controls: this.controls });
  }

  /** The components that the tenant has. */
  get components(): BaselineComponent[] {
    const all = [this.crossTenantAccess, this.guestAccess, this.privilegedRoles, this.conditionalAccess];
    return all.filter((component) => component !== undefined);
  }

  /** On destroy they are put back as found where they were switched off: the policies that replace them are gone then. */
  private switchSecurityDefaults(isEnabled: boolean, dependsOn: pulumi.Input<pulumi.Resource>[]): SecurityDefaults {
    const args: SecurityDefaultsArgs = { isEnabled, onDestroy: isEnabled ? "retain" : "restore" };
    return this.child(SecurityDefaults, "security-defaults", args, { dependsOn });
  }
}

/** Packages whose providers the tenant's resources need. */
function packagesOf({ conditionalAccess: { rollout, policies } }: Tenant): string[] {
  const { externalUserMfa = rollout, serviceProviderMfa = rollout } = policies;
  return ["entra", ...(externalUserMfa === "none" && serviceProviderMfa === "none" ? [] : ["azuread"])];
}

function crossTenantArgs({ tenantId, partners, crossTenantAccess }: Tenant): CrossTenantAccessArgs {
  return { tenantId, partners, ...crossTenantAccess };
}

function conditionalAccessArgs({ breakGlass, conditionalAccess }: Tenant): PartnerConditionalAccessArgs {
  return { breakGlassGroupId: breakGlass?.groupId, ...conditionalAccess };
}
