import { type EchoGraph } from "./EchoGraph";

export const groupId = "7e6d5c4b-3a2f-4e1d-8c9b-6f5e4d3c2b1a";

const callers = { Admin_Eligibility: "Eligibility", Admin_Assignment: "Assignment", EndUser_Assignment: "Assignment" };
const type = (kind: string): string => `#microsoft.graph.unifiedRoleManagementPolicy${kind}Rule`;

/** The PIM policy of a group's members, as Graph holds it for a new group; its id changes with every patch. */
export class GroupPolicies {
  rules: any[] = this.initialRules();
  private generation = 1;

  constructor(graph: EchoGraph) {
    graph.handlers.push(({ line, body }) => {
      if (line.startsWith("GET /v1.0/policies/roleManagementPolicyAssignments?")) {
        const id = `${this.id}_member`;
        return { status: 200, body: { value: [{ id, policyId: this.id, roleDefinitionId: "member" }] } };
      }
      if (line === `GET /v1.0/policies/roleManagementPolicies/${this.id}?$expand=*`) {
        const policy = {
          id: this.id,
          scopeId: groupId,
          displayName: "Group",
          description: "Members",
          rules: this.rules,
        };
        return { status: 200, body: policy };
      }
      if (line !== `PATCH /v1.0/policies/roleManagementPolicies/${this.id}`) return undefined;
      for (const rule of body.rules) Object.assign(this.rule(rule.id), rule);
      this.generation++;
      return { status: 200, body: {} };
    });
  }

  get id(): string {
    return `Group_${groupId}_00000000-0000-4000-8000-00000000000${this.generation}`;
  }

  rule(id: string): any {
    return this.rules.find((rule) => rule.id === id);
  }

  private initialRules(): any[] {
    const rules = Object.entries(callers).flatMap(([target, level]) => {
      const [caller] = target.split("_");
      const common = { target: { caller, operations: ["All"], level, inheritableSettings: [], enforcedSettings: [] } };
      const notify = (recipient: string) => ({
        ...common,
        "@odata.type": type("Notification"),
        id: `Notification_${recipient}_${target}`,
        recipientType: recipient,
        notificationType: "Email",
        notificationLevel: "All",
        isDefaultRecipientsEnabled: true,
        notificationRecipients: [],
      });
      return [
        {
          ...common,
          "@odata.type": type("Expiration"),
          id: `Expiration_${target}`,
          isExpirationRequired: true,
          maximumDuration: target === "EndUser_Assignment" ? "PT8H" : "P365D",
        },
        { ...common, "@odata.type": type("Enablement"), id: `Enablement_${target}`, enabledRules: ["Justification"] },
        ...["Admin", "Approver", "Requestor"].map(notify),
      ];
    });
    const target = { caller: "EndUser", operations: ["All"], level: "Assignment" };
    const setting = { isApprovalRequired: false, approvalStages: null };
    const context = { isEnabled: false, claimValue: "" };
    return [
      ...rules,
      { "@odata.type": type("Approval"), id: "Approval_EndUser_Assignment", target, setting },
      {
        "@odata.type": type("AuthenticationContext"),
        id: "AuthenticationContext_EndUser_Assignment",
        target,
        ...context,
      },
    ];
  }
}
