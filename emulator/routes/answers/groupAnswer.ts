import { type Entity } from "../../store/Entity";

/** What a group reads as where nothing was set. `membershipRule` is there also for a group without one. */
export const unsetGroup: Entity = {
  deletedDateTime: null,
  classification: null,
  description: null,
  groupTypes: [],
  isAssignableToRole: null,
  mail: null,
  membershipRule: null,
  membershipRuleProcessingState: null,
  preferredDataLocation: null,
  preferredLanguage: null,
  proxyAddresses: [],
  resourceBehaviorOptions: [],
  resourceProvisioningOptions: [],
  theme: null,
  uniqueName: null,
  visibility: null,
};

/** A group as Graph shows it. */
export function groupAnswer(group: Entity): Entity {
  return { ...unsetGroup, ...group };
}
