import type * as pulumi from "@pulumi/pulumi";
import type { AdminConsentRequestPolicyInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link AdminConsentRequestPolicy}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy.
 */
export type AdminConsentRequestPolicyArgs = Args<AdminConsentRequestPolicyInputs>;

/**
 * Whether users may ask for consent to applications to which they cannot consent themselves, and who decides. The
 * object always exists: creating the resource takes it under management.
 */
export class AdminConsentRequestPolicy extends EntraResource {
  /** Whether users may ask. */
  declare public readonly isEnabled: pulumi.Output<AdminConsentRequestPolicyInputs["isEnabled"]>;
  /** Whether reviewers are told by mail. */
  declare public readonly notifyReviewers: pulumi.Output<AdminConsentRequestPolicyInputs["notifyReviewers"]>;
  /** Whether reviewers are reminded before a request expires. */
  declare public readonly remindersEnabled: pulumi.Output<AdminConsentRequestPolicyInputs["remindersEnabled"]>;
  /** Days after which a request expires. */
  declare public readonly requestDurationInDays: pulumi.Output<
    AdminConsentRequestPolicyInputs["requestDurationInDays"]
  >;
  /** Who decides. */
  declare public readonly reviewers: pulumi.Output<AdminConsentRequestPolicyInputs["reviewers"]>;

  constructor(name: string, args: AdminConsentRequestPolicyArgs = {}, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "AdminConsentRequestPolicy",
      name,
      args,
      ["isEnabled", "notifyReviewers", "remindersEnabled", "requestDurationInDays", "reviewers"],
      opts,
    );
  }
}
