import type * as pulumi from "@pulumi/pulumi";
import type { AccessReviewScheduleDefinitionInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link AccessReviewScheduleDefinition}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/accessreviewscheduledefinition.
 */
export type AccessReviewScheduleDefinitionArgs = Args<AccessReviewScheduleDefinitionInputs>;

/**
 * A series of access reviews, told from others by its name: who is reviewed by whom, how often, and what becomes of
 * access that nobody approves. A review of the same name that exists already is taken under management. Another scope
 * or other reviewers make a new review in place of the old one. Unless `onDestroy` says otherwise, destroying the
 * resource deletes the review. Needs a P2 licence in the tenant.
 */
export class AccessReviewScheduleDefinition extends EntraResource {
  /** Its name, by which it is told from others. */
  declare public readonly displayName: pulumi.Output<AccessReviewScheduleDefinitionInputs["displayName"]>;
  /** What it is for, as administrators see it. */
  declare public readonly descriptionForAdmins: pulumi.Output<
    AccessReviewScheduleDefinitionInputs["descriptionForAdmins"]
  >;
  /** What reviewers are told. */
  declare public readonly descriptionForReviewers: pulumi.Output<
    AccessReviewScheduleDefinitionInputs["descriptionForReviewers"]
  >;
  /** The groups in each of which it is held. */
  declare public readonly instanceEnumerationScope: pulumi.Output<
    AccessReviewScheduleDefinitionInputs["instanceEnumerationScope"]
  >;
  /** Who is reviewed. */
  declare public readonly scope: pulumi.Output<AccessReviewScheduleDefinitionInputs["scope"]>;
  /** Who reviews. */
  declare public readonly reviewers: pulumi.Output<AccessReviewScheduleDefinitionInputs["reviewers"]>;
  /** Who reviews where the query for reviewers finds nobody. */
  declare public readonly fallbackReviewers: pulumi.Output<AccessReviewScheduleDefinitionInputs["fallbackReviewers"]>;
  /** How it is held. */
  declare public readonly settings: pulumi.Output<AccessReviewScheduleDefinitionInputs["settings"]>;

  constructor(name: string, args: AccessReviewScheduleDefinitionArgs, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "AccessReviewScheduleDefinition",
      name,
      args,
      [
        "displayName",
        "descriptionForAdmins",
        "descriptionForReviewers",
        "instanceEnumerationScope",
        "scope",
        "reviewers",
        "fallbackReviewers",
        "settings",
      ],
      opts,
    );
  }
}
