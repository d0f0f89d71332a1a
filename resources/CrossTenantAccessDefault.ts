import type * as pulumi from "@pulumi/pulumi";
import type { CrossTenantAccessDefaultInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link CrossTenantAccessDefault}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyconfigurationdefault.
 */
export type CrossTenantAccessDefaultArgs = Args<CrossTenantAccessDefaultInputs>;

/**
 * How a tenant treats every other tenant that has no partner entry. The object always exists: creating the resource takes
 * it under management.
 */
export class CrossTenantAccessDefault extends EntraResource {
  /** Which claims of the users' home tenants are believed. */
  declare public readonly inboundTrust: pulumi.Output<CrossTenantAccessDefaultInputs["inboundTrust"]>;
  /** External users as guests in this tenant. */
  declare public readonly b2bCollaborationInbound: pulumi.Output<
    CrossTenantAccessDefaultInputs["b2bCollaborationInbound"]
  >;
  /** This tenant's users as guests elsewhere. */
  declare public readonly b2bCollaborationOutbound: pulumi.Output<
    CrossTenantAccessDefaultInputs["b2bCollaborationOutbound"]
  >;
  /** External users in this tenant's shared channels. */
  declare public readonly b2bDirectConnectInbound: pulumi.Output<
    CrossTenantAccessDefaultInputs["b2bDirectConnectInbound"]
  >;
  /** This tenant's users in shared channels elsewhere. */
  declare public readonly b2bDirectConnectOutbound: pulumi.Output<
    CrossTenantAccessDefaultInputs["b2bDirectConnectOutbound"]
  >;
  /** External accounts used on this tenant's networks and devices. */
  declare public readonly tenantRestrictions: pulumi.Output<CrossTenantAccessDefaultInputs["tenantRestrictions"]>;
  /** How invited users prove who they are. */
  declare public readonly invitationRedemptionIdentityProviderConfiguration: pulumi.Output<
    CrossTenantAccessDefaultInputs["invitationRedemptionIdentityProviderConfiguration"]
  >;

  constructor(name: string, args: CrossTenantAccessDefaultArgs = {}, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "CrossTenantAccessDefault",
      name,
      args,
      [
        "inboundTrust",
        "b2bCollaborationInbound",
        "b2bCollaborationOutbound",
        "b2bDirectConnectInbound",
        "b2bDirectConnectOutbound",
        "tenantRestrictions",
        "invitationRedemptionIdentityProviderConfiguration",
      ],
      opts,
    );
  }
}
