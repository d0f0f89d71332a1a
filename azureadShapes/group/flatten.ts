import { type Values, asBlock, asList } from "../values";

/** Graph's names of the properties that are plain strings on both sides. */
const texts = {
  displayName: "displayName",
  description: "description",
  mail: "mail",
  mailNickname: "mailNickname",
  onpremisesDomainName: "onPremisesDomainName",
  onpremisesNetbiosName: "onPremisesNetBiosName",
  onpremisesSamAccountName: "onPremisesSamAccountName",
  onpremisesSecurityIdentifier: "onPremisesSecurityIdentifier",
  preferredLanguage: "preferredLanguage",
  theme: "theme",
  visibility: "visibility",
};

const flags = {
  assignableToRole: "isAssignableToRole",
  mailEnabled: "mailEnabled",
  onpremisesSyncEnabled: "onPremisesSyncEnabled",
  securityEnabled: "securityEnabled",
};

const lists = {
  behaviors: "resourceBehaviorOptions",
  provisioningOptions: "resourceProvisioningOptions",
  proxyAddresses: "proxyAddresses",
  types: "groupTypes",
};

/** The properties of a group that Graph answered, without its owners, members and administrative units. */
export function flatten(body: Values): Values {
  const writeback = asBlock(body.writebackConfiguration);
  return {
    objectId: body.id,
    ...rename(texts, body, (value) => value ?? ""),
    ...rename(flags, body, (value) => value === true),
    ...rename(lists, body, asList),
    // Only an explicit null says that a group has no rule: without the key, as in the official plugin, it is an empty one.
    ...(body.membershipRule !== null && {
      dynamicMembership: {
        enabled: body.membershipRuleProcessingState !== "Paused",
        rule: body.membershipRule ?? "",
      },
    }),
    writebackEnabled: writeback?.isEnabled === true,
    onpremisesGroupType: writeback?.onPremisesGroupType ?? "",
    // Graph has these for Microsoft 365 groups only.
    autoSubscribeNewMembers: false,
    externalSendersAllowed: false,
    hideFromAddressLists: false,
    hideFromOutlookClients: false,
  };
}

function rename(names: Record<string, string>, body: Values, convert: (value: unknown) => unknown): Values {
  return Object.fromEntries(Object.entries(names).map(([ours, graphs]) => [ours, convert(body[graphs])]));
}
