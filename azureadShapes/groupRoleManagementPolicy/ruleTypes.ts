import { ShapeError } from "../ShapeError";
import { type Values, asBlock, asList } from "../values";

/** How each kind of rule is recognised by its id, and the type that Graph must give it. */
export const ruleType = (id: string): string =>
  `#microsoft.graph.unifiedRoleManagementPolicy${id.slice(0, id.indexOf("_"))}Rule`;

/** Who is told (Pulumi's name → Graph's) and about what; each pair is one rule. */
const recipients = { admin: "Admin", approver: "Approver", assignee: "Requestor" };
const events = {
  eligibleAssignments: "Admin_Eligibility",
  activeAssignments: "Admin_Assignment",
  eligibleActivations: "EndUser_Assignment",
};

export interface Notification {
  readonly event: keyof typeof events;
  readonly recipient: `${keyof typeof recipients}Notifications`;
  readonly ruleId: string;
}

/** The nine notification rules, in the order in which the official plugin sends them. */
export const notifications: Notification[] = Object.entries(recipients).flatMap(([recipient, graphs]) =>
  Object.entries(events).map(([event, target]) => ({
    event: event as keyof typeof events,
    recipient: `${recipient as keyof typeof recipients}Notifications` as const,
    ruleId: `Notification_${graphs}_${target}`,
  })),
);

/** The rules that a conditional `enabledRules` list can switch on, Pulumi's name → Graph's. */
export const enablements = {
  requireMultifactorAuthentication: "MultiFactorAuthentication",
  requireJustification: "Justification",
  requireTicketInfo: "Ticketing",
};

/** A policy's rules by id. @throws ShapeError for a rule of another type than its id says: the official plugin dies of it. */
export function rulesById(policy: Values): Map<string, Values> {
  const known = /^(Expiration|Enablement|Approval|AuthenticationContext|Notification)_/;
  const rules = asList(policy.rules).map((rule) => asBlock(rule) ?? {});
  return new Map(
    rules
      .filter((rule) => known.test(String(rule.id)))
      .map((rule) => {
        const id = String(rule.id);
        if (rule["@odata.type"] === ruleType(id)) return [id, rule] as const;
        throw new ShapeError(
          `rule ${id}: expected @odata.type ${ruleType(id)}, got ${JSON.stringify(rule["@odata.type"])}`,
        );
      }),
  );
}
