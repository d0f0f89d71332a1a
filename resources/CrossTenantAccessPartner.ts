import type * as pulumi from "@pulumi/pulumi";
import type { CrossTenantAccessPartnerInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link CrossTenantAccessPartner}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyconfigurationpartner.
 */
export type CrossTenantAccessPartnerArgs = Args<CrossTenantAccessPartnerInputs>;

/**
 * How a tenant treats one other tenant, where it differs from the default. An entry that exists already is taken under
 * management. Unless `onDestroy` says otherwise, destroying the resource removes the entry.
 */
export class CrossTenantAccessPartner extends EntraResource {
  /** The partner's tenant id. */
  declare public readonly tenantId: pulumi.Output<CrossTenantAccessPartnerInputs["tenantId"]>;
  /** Which claims of the partner are believed; `inherit`: as the default says. */
  declare public readonly inboundTrust: pulumi.Output<CrossTenantAccessPartnerInputs["inboundTrust"]>;
  /** The partner's users as guests in this tenant. */
  declare public readonly b2bCollaborationInbound: pulumi.Output<
    CrossTenantAccessPartnerInputs["b2bCollaborationInbound"]
  >;
  /** This tenant's users as guests at the partner. */
  declare public readonly b2bCollaborationOutbound: pulumi.Output<
    CrossTenantAccessPartnerInputs["b2bCollaborationOutbound"]
  >;
  /** The partner's users in this tenant's shared channels. */
  declare public readonly b2bDirectConnectInbound: pulumi.Output<
    CrossTenantAccessPartnerInputs["b2bDirectConnectInbound"]
  >;
  /** This tenant's users in the partner's shared channels. */
  declare public readonly b2bDirectConnectOutbound: pulumi.Output<
    CrossTenantAccessPartnerInputs["b2bDirectConnectOutbound"]
  >;
  /** The partner's accounts used on this tenant's networks and devices. */
  declare public readonly tenantRestrictions: pulumi.Output<CrossTenantAccessPartnerInputs["tenantRestrictions"]>;
  /** Whether consent prompts are suppressed. */
  declare public readonly automaticUserConsentSettings: pulumi.Output<
    CrossTenantAccessPartnerInputs["automaticUserConsentSettings"]
  >;
  /** Whether the partner is marked as a service provider. */
  declare public readonly isServiceProvider: pulumi.Output<CrossTenantAccessPartnerInputs["isServiceProvider"]>;

  constructor(name: string, args: CrossTenantAccessPartnerArgs, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "CrossTenantAccessPartner",
      name,
      args,
      [
        "tenantId",
        "inboundTrust",
        "b2bCollaborationInbound",
        "b2bCollaborationOutbound",
        "b2bDirectConnectInbound",
        "b2bDirectConnectOutbound",
        "tenantRestrictions",
        "automaticUserConsentSettings",
        "isServiceProvider",
      ],
      opts,
    );
  }
}
