import type * as pulumi from "@pulumi/pulumi";
import type { B2BManagementPolicyInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link B2BManagementPolicy}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/b2bmanagementpolicy.
 */
export type B2BManagementPolicyArgs = Args<B2BManagementPolicyInputs>;

/**
 * Which domains guests may be invited from: a list of those allowed, or of those blocked, never both. It is about new
 * invitations; cross-tenant access is looked at beside it. A policy that exists already is taken under management.
 * Uses Graph's beta, as v1.0 does not have it.
 */
export class B2BManagementPolicy extends EntraResource {
  /** Guests are invited from these domains only. */
  declare public readonly allowedDomains: pulumi.Output<B2BManagementPolicyInputs["allowedDomains"]>;
  /** Guests are not invited from these domains. */
  declare public readonly blockedDomains: pulumi.Output<B2BManagementPolicyInputs["blockedDomains"]>;

  constructor(name: string, args: B2BManagementPolicyArgs = {}, opts: pulumi.CustomResourceOptions = {}) {
    super("B2BManagementPolicy", name, args, ["allowedDomains", "blockedDomains"], opts);
  }
}
