import { z } from "zod";
import { duration, enumOf, guid, setOf } from "./fields";
import { withRules } from "./rules";

const flag = (description: string) => z.boolean().optional().describe(description);

const activation = withRules(
  z.strictObject({
    maximumDuration: duration({ least: "PT30M", most: "P1D", example: "PT8H" })
      .optional()
      .describe("How long an activation lasts at most: an ISO 8601 duration from PT30M to P1D."),
    requireMultifactorAuthentication: flag("Activating asks for multifactor authentication."),
    requireJustification: flag("Activating asks for a justification."),
    requireTicketInfo: flag("Activating asks for a ticket number and system."),
    authenticationContext: z
      .string()
      .regex(/^(c[1-9]\d?|none)$/, "expected the id of an authentication context, c1 to c99, or none")
      .optional()
      .describe(
        "Activating asks for what conditional access demands of this authentication context, c1 to c99; none: of no " +
          "context. It takes the place of requireMultifactorAuthentication.",
      ),
    requireApproval: flag("Activating needs the approval of one of the approvers."),
    approvers: z
      .strictObject({
        users: setOf(guid("a user's object id")).optional().describe("Object ids of users."),
        groups: setOf(guid("a group's object id")).optional().describe("Object ids of groups whose members approve."),
      })
      .meta({ id: "Approvers", description: "Who may approve an activation." })
      .optional(),
  }),
  [
    {
      reads: ["requireApproval", "approvers"],
      broken: ({ requireApproval, approvers }) =>
        requireApproval === true && !approvers?.users?.length && !approvers?.groups?.length,
      path: ["approvers"],
      message: "approval is required and nobody is named who may approve: give approvers.users or approvers.groups",
    },
    {
      reads: ["requireMultifactorAuthentication", "authenticationContext"],
      broken: (value) => value.requireMultifactorAuthentication === true && hasContext(value.authenticationContext),
      path: ["requireMultifactorAuthentication"],
      message:
        "multifactor authentication and an authentication context exclude each other: let the context ask for it, in a " +
        "conditional access policy",
    },
  ],
).meta({ id: "Activation", description: "What somebody who is eligible for the role must do to use it." });

const expiration = {
  expirationRequired: flag("Assignments must end; false allows permanent ones."),
  maximumDuration: duration({ example: "P180D" })
    .optional()
    .describe("How long an assignment lasts at most, where it must end: an ISO 8601 duration such as P180D."),
};

const eligibleAssignment = z
  .strictObject({
    ...expiration,
    requireMultifactorAuthentication: flag("Making somebody eligible asks for multifactor authentication."),
    requireJustification: flag("Making somebody eligible asks for a justification."),
  })
  .meta({ id: "EligibleAssignment", description: "What an administrator must do to make somebody eligible." });

const activeAssignment = z
  .strictObject({
    ...expiration,
    requireMultifactorAuthentication: flag("Making somebody active asks for multifactor authentication."),
    requireJustification: flag("Making somebody active asks for a justification."),
    requireTicketInfo: flag("Making somebody active asks for a ticket number and system."),
  })
  .meta({ id: "ActiveAssignment", description: "What an administrator must do to make somebody active." });

const notification = z
  .strictObject({
    defaultRecipients: flag("Microsoft's default recipients get the mail."),
    level: enumOf("NotificationLevel", ["All", "Critical", "None"]).optional().describe("Which mails are sent."),
    additionalRecipients: setOf(z.email("expected a mail address").meta({ compare: "ignoreCase" }))
      .optional()
      .describe("More mail addresses."),
  })
  .meta({ id: "Notification", description: "Who is told by mail." });

const notifications = z
  .strictObject({
    admin: notification.optional().describe("Mails to administrators."),
    requestor: notification.optional().describe("Mails to the person whom it is about."),
    approver: notification.optional().describe("Mails to approvers."),
  })
  .meta({ id: "Notifications", description: "Mails about one kind of event." });

/** What a program may declare of a role's PIM settings: the 17 rules of the policy, grouped by what they are about. */
export const roleManagementSettings = z.strictObject({
  activation: activation.optional(),
  eligibleAssignment: eligibleAssignment.optional(),
  activeAssignment: activeAssignment.optional(),
  notifications: z
    .strictObject({
      eligibleAssignment: notifications.optional().describe("When somebody is made eligible."),
      activeAssignment: notifications.optional().describe("When somebody is made active."),
      activation: notifications.optional().describe("When somebody activates the role."),
    })
    .meta({ id: "RoleNotifications", description: "Who is told by mail when something happens with the role." })
    .optional(),
});

/** Whether a setting names an authentication context. */
export const hasContext = (context: unknown): boolean => typeof context === "string" && context !== "none";
