import { type Values, asBlock, asList } from "../values";
import { listNames, riskLists } from "./listNames";

/** The properties of a policy that Graph answered, in Pulumi's names. */
export function flatten(body: Values): Values {
  return {
    displayName: body.displayName ?? "",
    state: body.state ?? "",
    conditions: optional(body.conditions, flattenConditions),
    grantControls: optional(body.grantControls, flattenGrantControls),
    sessionControls: optional(body.sessionControls, flattenSessionControls),
    objectId: body.id,
  };
}

function flattenConditions(conditions: Values): Values {
  const methods = String(asBlock(conditions.authenticationFlows)?.transferMethods ?? "");
  return {
    applications: flattenLists(listNames.applications, asBlock(conditions.applications) ?? {}),
    users: optional(conditions.users, flattenUsers),
    clientAppTypes: asList(conditions.clientAppTypes),
    authenticationFlowTransferMethods: splitFlags(methods),
    clientApplications: optional(conditions.clientApplications, (applications) => ({
      ...flattenLists(listNames.clientApplications, applications),
      filter: flattenFilter(applications.servicePrincipalFilter),
    })),
    devices: optional(conditions.devices, (devices) => ({ filter: flattenFilter(devices.deviceFilter) })),
    locations: optional(conditions.locations, (locations) => flattenLists(listNames.locations, locations)),
    platforms: optional(conditions.platforms, (platforms) => flattenLists(listNames.platforms, platforms)),
    insiderRiskLevels: conditions.insiderRiskLevels ?? "",
    ...Object.fromEntries(riskLists.map((risk) => [risk, asList(conditions[risk])])),
  };
}

function flattenUsers(users: Values): Values {
  return {
    ...flattenLists(listNames.users, users),
    includedGuestsOrExternalUsers: flattenGuests(asBlock(users.includeGuestsOrExternalUsers)),
    excludedGuestsOrExternalUsers: flattenGuests(asBlock(users.excludeGuestsOrExternalUsers)),
  };
}

function flattenGuests(guests: Values | undefined): Values[] {
  if (!guests) return [];
  const types = String(guests.guestOrExternalUserTypes ?? "").split(",");
  return [{ guestOrExternalUserTypes: types.map((type) => type.trim()), externalTenants: flattenTenants(guests) }];
}

/** A null answer becomes a block of nothing, as it does in the official plugin: Graph leaves the property out. */
function flattenTenants(guests: Values): Values[] {
  if (!("externalTenants" in guests)) return [];
  const tenants = asBlock(guests.externalTenants) ?? {};
  return [{ membershipKind: tenants.membershipKind ?? "", members: asList(tenants.members) }];
}

function flattenGrantControls(controls: Values): Values {
  const strength = asBlock(controls.authenticationStrength)?.id;
  return {
    operator: controls.operator ?? "",
    builtInControls: asList(controls.builtInControls),
    authenticationStrengthPolicyId: strength ? `/policies/authenticationStrengthPolicies/${strength}` : "",
    customAuthenticationFactors: asList(controls.customAuthenticationFactors),
    termsOfUses: asList(controls.termsOfUse),
  };
}

function flattenSessionControls(controls: Values): Values {
  const frequency = asBlock(controls.signInFrequency);
  const timed = frequency?.value !== undefined && frequency.value !== null && frequency.type;
  return {
    applicationEnforcedRestrictionsEnabled: asBlock(controls.applicationEnforcedRestrictions)?.isEnabled === true,
    cloudAppSecurityPolicy: asBlock(controls.cloudAppSecurity)?.cloudAppSecurityType ?? "",
    disableResilienceDefaults: controls.disableResilienceDefaults === true,
    persistentBrowserMode: asBlock(controls.persistentBrowser)?.mode ?? "",
    signInFrequency: timed ? frequency?.value : 0,
    signInFrequencyAuthenticationType: frequency?.authenticationType ?? "",
    signInFrequencyInterval: frequency?.frequencyInterval ?? "",
    signInFrequencyPeriod: timed ? frequency?.type : "",
  };
}

function flattenFilter(value: unknown): Values | undefined {
  return optional(value, (filter) => ({ mode: filter.mode ?? "", rule: filter.rule ?? "" }));
}

function flattenLists(names: Record<string, string>, block: Values): Values {
  return Object.fromEntries(Object.entries(names).map(([ours, graphs]) => [ours, asList(block[graphs])]));
}

function optional(value: unknown, flattened: (block: Values) => Values): Values | undefined {
  const block = asBlock(value);
  return block && flattened(block);
}

const splitFlags = (flags: string): string[] =>
  flags
    .split(",")
    .map((flag) => flag.trim())
    .filter((flag) => flag !== "");
