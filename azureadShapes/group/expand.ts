import { randomBytes } from "node:crypto";
import { type Values, asBlock, asList } from "../values";

/** The body that creates a group, with its first owners as full addresses. */
export function expandNew(planned: Values, owners: string[]): Values {
  return {
    ...common(planned),
    groupTypes: asList(planned.types),
    isAssignableToRole: planned.assignableToRole === true,
    mailNickname: planned.mailNickname || randomNickname(),
    resourceBehaviorOptions: asList(planned.behaviors),
    resourceProvisioningOptions: asList(planned.provisioningOptions),
    ...(planned.visibility ? { visibility: planned.visibility } : {}),
    ...(owners.length > 0 && { "owners@odata.bind": owners }),
  };
}

/** The body that patches a group. */
export function expandChanged(planned: Values, prior: Values): Values {
  return { ...common(planned), ...(planned.visibility !== prior.visibility && { visibility: planned.visibility }) };
}

function common(planned: Values): Values {
  const dynamic = asBlock(planned.dynamicMembership);
  return {
    "@odata.type": "#microsoft.graph.group",
    displayName: planned.displayName,
    description: planned.description || null,
    mailEnabled: planned.mailEnabled === true,
    membershipRule: dynamic ? dynamic.rule : null,
    ...(dynamic && { membershipRuleProcessingState: dynamic.enabled ? "On" : "Paused" }),
    securityEnabled: planned.securityEnabled === true,
  };
}

/** As the portal makes one up for a security group: `1a2b3c4d-e`. */
function randomNickname(): string {
  const digits = randomBytes(5).toString("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 9)}`;
}
