import { z } from "zod";
import { emptyStage, noApproval, ruleType } from "../../../data/roleManagementRules";
import { graphObject } from "../graphSchema";

const approver = z.discriminatedUnion("@odata.type", [
  z.strictObject({
    "@odata.type": z.literal("#microsoft.graph.singleUser"),
    userId: z.guid(),
    description: z.string().nullish(),
  }),
  z.strictObject({
    "@odata.type": z.literal("#microsoft.graph.groupMembers"),
    groupId: z.guid(),
    description: z.string().nullish(),
  }),
]);

const stage = graphObject({
  approvalStageTimeOutInDays: z.int().min(1).nullish(),
  isApproverJustificationRequired: z.boolean().nullish(),
  escalationTimeInMinutes: z.int().nonnegative().nullish(),
  isEscalationEnabled: z.boolean().nullish(),
  primaryApprovers: z.array(approver).nullish(),
  escalationApprovers: z.array(approver).nullish(),
}).transform((sent) => ({ ...emptyStage, ...present(sent) }));

const setting = graphObject({
  isApprovalRequired: z.boolean(),
  isApprovalRequiredForExtension: z.boolean().nullish(),
  isRequestorJustificationRequired: z.boolean().nullish(),
  approvalMode: z.enum(["SingleStage", "NoApproval", "Serial", "Parallel"]).nullish(),
  approvalStages: z.array(stage).nullish(),
})
  // With a stage but no approvers in it, the administrators of privileged roles approve.
  .refine((sent) => !sent.isApprovalRequired || !!sent.approvalStages?.length, "an approval needs a stage")
  .transform((sent) => {
    const approvalStages = sent.approvalStages?.length ? sent.approvalStages : [emptyStage];
    return { ...noApproval, ...present(sent), approvalStages };
  });

const common = { "@odata.type": z.string(), id: z.string() };

/** What may be sent of a rule besides its target, by `@odata.type`. Names compare with case. */
export const ruleSchemas: Readonly<Record<string, z.ZodType<Record<string, unknown>>>> = {
  [ruleType("Expiration")]: z.strictObject({
    ...common,
    isExpirationRequired: z.boolean().optional(),
    maximumDuration: z.string().nullish(),
  }),
  [ruleType("Enablement")]: z.strictObject({
    ...common,
    enabledRules: z
      .array(z.enum(["MultiFactorAuthentication", "Justification", "Ticketing"]))
      .refine((rules) => new Set(rules).size === rules.length, "names a rule twice")
      .optional(),
  }),
  [ruleType("Approval")]: z.strictObject({ ...common, setting: setting.optional() }),
  [ruleType("AuthenticationContext")]: z.strictObject({
    ...common,
    isEnabled: z.boolean().optional(),
    claimValue: z.string().nullish(),
  }),
  [ruleType("Notification")]: z.strictObject({
    ...common,
    notificationType: z.literal("Email").optional(),
    recipientType: z.enum(["Admin", "Requestor", "Approver"]).optional(),
    notificationLevel: z.enum(["None", "Critical", "All"]).optional(),
    isDefaultRecipientsEnabled: z.boolean().optional(),
    notificationRecipients: z.array(z.email()).optional(),
  }),
};

function present(sent: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null && value !== undefined));
}
