import { type Values, asBlock, asList } from "../values";
import { listNames, riskLists } from "./listNames";

/**
 * The body that creates or patches a policy, always whole: Graph's conditionalAccessPolicy. What isn't set is an empty
 * list or an explicit null, save for the few properties that the official plugin leaves out.
 */
export function expand(planned: Values): Values {
  return {
    "@odata.type": "#microsoft.graph.conditionalAccessPolicy",
    displayName: planned.displayName,
    state: planned.state,
    conditions: expandConditions(asBlock(planned.conditions) ?? {}),
    grantControls: expandGrantControls(asBlock(planned.grantControls)),
    sessionControls: expandSessionControls(asBlock(planned.sessionControls)),
  };
}

function expandConditions(conditions: Values): Values {
  const methods = asList(conditions.authenticationFlowTransferMethods).map(String).sort();
  const users = expandUsers(filled(conditions.users));
  const clientApplications = expandClientApplications(filled(conditions.clientApplications));
  return {
    applications: expandLists(listNames.applications, filled(conditions.applications) ?? {}),
    ...(users && { users }),
    ...(clientApplications && { clientApplications }),
    clientAppTypes: asList(conditions.clientAppTypes),
    authenticationFlows: methods.length > 0 ? { transferMethods: methods.join(",") } : null,
    devices: expandDevices(filled(conditions.devices)),
    locations: expandOptional(listNames.locations, conditions.locations),
    platforms: expandOptional(listNames.platforms, conditions.platforms),
    ...(conditions.insiderRiskLevels ? { insiderRiskLevels: conditions.insiderRiskLevels } : {}),
    ...Object.fromEntries(riskLists.map((risk) => [risk, asList(conditions[risk])])),
  };
}

function expandUsers(users: Values | undefined): Values | undefined {
  return (
    users && {
      ...expandLists(listNames.users, users),
      includeGuestsOrExternalUsers: expandGuests(users.includedGuestsOrExternalUsers),
      excludeGuestsOrExternalUsers: expandGuests(users.excludedGuestsOrExternalUsers),
    }
  );
}

/** Graph holds one such block; of several only the first is sent. */
function expandGuests(blocks: unknown): Values | null {
  const guests = filled(asList(blocks)[0]);
  if (!guests) return null;
  const types = asList(guests.guestOrExternalUserTypes);
  return {
    ...(types.length > 0 && { guestOrExternalUserTypes: types.join(",") }),
    externalTenants: expandTenants(filled(asList(guests.externalTenants)[0])),
  };
}

function expandTenants(tenants: Values | undefined): Values | null {
  if (!tenants) return null;
  if (tenants.membershipKind !== "enumerated") return { membershipKind: tenants.membershipKind };
  return {
    "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
    membershipKind: "enumerated",
    members: asList(tenants.members),
  };
}

function expandClientApplications(applications: Values | undefined): Values | undefined {
  const filter = asBlock(applications?.filter);
  return (
    applications && {
      ...expandLists(listNames.clientApplications, applications),
      ...(filter && { servicePrincipalFilter: { mode: filter.mode, rule: filter.rule } }),
    }
  );
}

function expandDevices(devices: Values | undefined): Values | null {
  const filter = asBlock(devices?.filter);
  return filter ? { deviceFilter: { mode: filter.mode, rule: filter.rule } } : null;
}

function expandGrantControls(controls: Values | undefined): Values | null {
  if (!controls) return null;
  const strength = String(controls.authenticationStrengthPolicyId ?? "")
    .split("/")
    .pop();
  return {
    operator: controls.operator,
    builtInControls: asList(controls.builtInControls),
    customAuthenticationFactors: asList(controls.customAuthenticationFactors),
    termsOfUse: asList(controls.termsOfUses),
    ...(strength && {
      authenticationStrength: { "@odata.type": "#microsoft.graph.authenticationStrengthPolicy", id: strength },
    }),
  };
}

/** Graph refuses session controls without effect, and drops those it has only for null. */
function expandSessionControls(controls: Values | undefined): Values | null {
  if (!controls) return null;
  const signInFrequency = expandSignInFrequency(controls);
  const everyTime = signInFrequency?.frequencyInterval === "everyTime";
  const restricted = !everyTime && controls.applicationEnforcedRestrictionsEnabled === true;
  const resilienceOff = !everyTime && controls.disableResilienceDefaults === true;
  const { cloudAppSecurityPolicy: cloudApps, persistentBrowserMode: browser } = controls;
  if (!signInFrequency && !restricted && !resilienceOff && !cloudApps && !browser) return null;
  return {
    ...(!everyTime && {
      applicationEnforcedRestrictions: control("applicationEnforcedRestrictions", { isEnabled: restricted }),
      disableResilienceDefaults: resilienceOff,
    }),
    cloudAppSecurity: cloudApps
      ? control("cloudAppSecurity", { isEnabled: true, cloudAppSecurityType: cloudApps })
      : null,
    ...(browser ? { persistentBrowser: control("persistentBrowser", { isEnabled: true, mode: browser }) } : {}),
    ...(signInFrequency && { signInFrequency }),
  };
}

function expandSignInFrequency(controls: Values): Values | undefined {
  const { signInFrequency: value, signInFrequencyPeriod: type } = controls;
  const { signInFrequencyInterval: interval, signInFrequencyAuthenticationType: authentication } = controls;
  const timed = typeof value === "number" && value > 0;
  const enabled = timed || Boolean(interval);
  if (!enabled && (authentication || "primaryAndSecondaryAuthentication") === "primaryAndSecondaryAuthentication") {
    return undefined;
  }
  return control("signInFrequency", {
    ...(enabled && { isEnabled: true, frequencyInterval: interval || "timeBased" }),
    ...(timed && { type, value }),
    authenticationType: authentication || "primaryAndSecondaryAuthentication",
  });
}

const control = (kind: string, properties: Values): Values => ({
  "@odata.type": `#microsoft.graph.${kind}SessionControl`,
  ...properties,
});

function expandLists(names: Record<string, string>, block: Values): Values {
  return Object.fromEntries(Object.entries(names).map(([ours, graphs]) => [graphs, asList(block[ours])]));
}

function expandOptional(names: Record<string, string>, value: unknown): Values | null {
  const block = filled(value);
  return block ? expandLists(names, block) : null;
}

/** A block that holds nothing but empty lists counts as absent. */
function filled(value: unknown): Values | undefined {
  const block = asBlock(value);
  const empty = (held: unknown): boolean => held === undefined || held === null || held === "" || isEmptyList(held);
  return block && !Object.values(block).every(empty) ? block : undefined;
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
