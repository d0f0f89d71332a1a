import { type Crossing, decideCrossTenant } from "./access/decideCrossTenant";
import { trustOf } from "./access/trustOf";
import { appIds } from "./apps/appIds";
import { methodBits, type PreparedMethods, usableHere } from "./grants/methods";
import { NO } from "./logic/Tri";
import type { NoteCode } from "./model/notes";
import type { Device, Presented, SignIn, UserIdentity } from "./model/SignIn";
import { parseIp } from "./place/ip";
import type { PreparedSignIn, PreparedUser, PreparedWorkload } from "./PreparedSignIn";
import { checkSignIn } from "./signIn/checkSignIn";
import { externalTypeBits } from "./signIn/externalTypeBits";
import { targetKey, wordsKey } from "./signIn/keys";
import { resourcesOf } from "./signIn/resourcesOf";
import type { TenantIndex } from "./TenantIndex";
import { WhatIfError } from "./WhatIfError";

const userActions = {
  registerSecurityInformation: "urn:user:registersecurityinfo",
  registerOrJoinDevices: "urn:user:registerdevice",
  accountRecovery: "urn:user:accountrecovery",
} as const;
const legacyClients: ReadonlySet<string> = new Set(["exchangeactivesync", "eassupported", "other"]);
const sharedChannelApps: ReadonlySet<string> = new Set([appIds.teams, appIds.sharePointOnline, "office365"]);
const nothing: Presented = {};
const ignore: (code: NoteCode) => void = () => undefined;

/**
 * Checks a sign-in and brings it into the form that conditions are decided on; `note` hears of unconfirmed points of
 * cross-tenant access.
 *
 * @throws WhatIfError for a sign-in that contradicts itself or the tenant's facts.
 */
export function prepareSignIn(signIn: SignIn, tenant: TenantIndex, note = ignore): PreparedSignIn {
  checkSignIn(signIn, tenant);
  const target = resourcesOf(signIn.target);
  const workload = signIn.identity.kind === "servicePrincipal" ? prepareWorkload(signIn.identity, tenant) : null;
  const user = signIn.identity.kind === "user" ? prepareUser(signIn.identity, target.resources, tenant) : null;
  const clientApp = signIn.clientAppType?.toLowerCase() as PreparedSignIn["clientApp"];
  const deviceHidden = user?.trust != null && !seesDevice(user);
  const presents = signIn.presents ?? nothing;
  return {
    user,
    workload,
    resources: target.resources,
    directoryAccess: target.directoryAccess,
    targetKey: targetKey(signIn.target, target.resources),
    wordsKey: wordsKey(signIn),
    userAction: signIn.target.kind === "userAction" ? userActions[signIn.target.userAction] : null,
    authenticationContext: signIn.target.kind === "authenticationContext" ? signIn.target.id.toLowerCase() : null,
    platform: signIn.devicePlatform?.toLowerCase(),
    clientApp,
    device: signIn.device,
    filterDevice: filterDevice(signIn.device, deviceHidden),
    deviceHidden,
    place: {
      ip: parseAddress(signIn.ipAddress),
      country: signIn.country?.toUpperCase() ?? (signIn.country as null | undefined),
      gpsCountry: signIn.gpsCountry?.toUpperCase() ?? (signIn.gpsCountry as null | undefined),
    },
    locationCache: new Map(),
    signInRisk: signIn.signInRiskLevel,
    userRisk: signIn.userRiskLevel,
    workloadRisk: signIn.servicePrincipalRiskLevel,
    insiderRisk: signIn.insiderRiskLevel,
    flow: signIn.transferMethod,
    legacyClient: clientApp !== undefined && legacyClients.has(clientApp),
    presents,
    methods: prepareMethods(presents),
    crossTenant: crossTenant(signIn, user, target.resources, tenant, note),
    outbound: signIn.outbound !== undefined,
    levels: [],
    omitted: false,
    trace: null,
  };
}

function prepareUser(identity: UserIdentity, resources: readonly string[] | null, tenant: TenantIndex): PreparedUser {
  const type = identity.externalUserType;
  const external = type !== "none" && type !== "internalGuest";
  const homeTenantId = external ? identity.homeTenantId?.toLowerCase() : tenant.tenantId;
  return {
    id: identity.userId?.toLowerCase(),
    type,
    external,
    typeBit: externalTypeBits[type] ?? 0,
    crossoverBits: external ? crossover(type, homeTenantId, resources, tenant) : 0,
    hasObject: type !== "serviceProvider" && type !== "b2bDirectConnectUser",
    homeTenantId,
    groups: lower(identity.groups),
    roles: lower(identity.roles),
    entraId: identity.identityProvider !== "other",
    trust: external ? trustOf(homeTenantId ? tenant.accessFor(homeTenantId) : null) : null,
  };
}

/** See note `directConnectCrossover`; a guest whose tenant may not connect directly can't be meant by it. */
function crossover(
  type: UserIdentity["externalUserType"],
  homeTenantId: string | undefined,
  resources: readonly string[] | null,
  tenant: TenantIndex,
): number {
  if (!resources?.some((resource) => sharedChannelApps.has(resource))) return 0;
  const collaboration = externalTypeBits["b2bCollaborationGuest"]! | externalTypeBits["b2bCollaborationMember"]!;
  if (type === "b2bDirectConnectUser") return collaboration;
  if (type !== "b2bCollaborationGuest" && type !== "b2bCollaborationMember") return 0;
  const by = "b2bDirectConnectUser";
  const access = tenant.accessFor(homeTenantId);
  const allowed = decideCrossTenant({ by, homeIds: null, resources }, access, null, tenant.apps, () => undefined);
  return allowed?.verdict === "blocked" ? 0 : externalTypeBits[by]!;
}

function prepareWorkload(
  identity: Extract<SignIn["identity"], { kind: "servicePrincipal" }>,
  tenant: TenantIndex,
): PreparedWorkload {
  return {
    id: identity.servicePrincipalId.toLowerCase(),
    inReach: identity.managedIdentity !== true && identity.ownerTenantId.toLowerCase() === tenant.tenantId,
    attributes: identity.customSecurityAttributes ?? null,
  };
}

function prepareMethods(presents: Presented): PreparedMethods {
  const own = methodBits(presents.methods);
  const hereAssumed = presents.methodsInResourceTenant === undefined;
  const here = usableHere(hereAssumed ? own : methodBits(presents.methodsInResourceTenant));
  return { own, here, hereAssumed, completed: methodBits(presents.completed) };
}

function crossTenant(
  signIn: SignIn,
  user: PreparedUser | null,
  resources: readonly string[] | null,
  tenant: TenantIndex,
  note: (code: NoteCode) => void,
) {
  if (signIn.outbound) {
    const by = signIn.outbound.by === "b2bCollaboration" ? "outboundB2bCollaboration" : "outboundB2bDirectConnect";
    const ids = user?.id && user.groups ? new Set([user.id, ...user.groups]) : null;
    const here = tenant.accessFor(signIn.outbound.tenantId.toLowerCase());
    return decideCrossTenant({ by, homeIds: ids, resources }, here, null, tenant.apps, note);
  }
  if (!user?.external) return null;
  const identity = signIn.identity as UserIdentity;
  const homeIds = identity.homeUserId
    ? new Set([identity.homeUserId, ...(identity.homeGroups ?? [])].map((id) => id.toLowerCase()))
    : null;
  const crossing: Crossing = { by: user.type as Crossing["by"], homeIds, resources };
  const home = user.homeTenantId ? tenant.homeAccessOf(user.homeTenantId) : null;
  return decideCrossTenant(crossing, tenant.accessFor(user.homeTenantId), home, tenant.apps, note);
}

/** Whether filters see an external person's device: only where some claim about devices is, or may be, trusted. */
const seesDevice = ({ trust }: PreparedUser) => trust!.compliantDevice !== NO || trust!.hybridJoinedDevice !== NO;

function filterDevice(device: Device | null | undefined, hidden: boolean): Device | null | undefined {
  return device === undefined ? undefined : hidden ? null : device;
}

function parseAddress(text: string | undefined) {
  if (text === undefined) return undefined;
  const ip = parseIp(text);
  if (ip === null) throw new WhatIfError("SIGN_IN", `The sign-in's ipAddress "${text}" is neither IPv4 nor IPv6.`);
  return ip;
}

const lower = (ids: readonly string[] | undefined) => (ids ? ids.map((id) => id.toLowerCase()) : null);
