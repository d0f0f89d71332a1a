import { roleTemplateId } from "../../kinds/roles";
import { appIds, type Device, type Identity, type SignIn, type Target } from "../../whatif";
import { UsageError } from "../UsageError";
import type { SignInOptions } from "./SignInOptions";

/** What is known of the tenant that is signed in to. */
export interface SignedInTo {
  tenantId: string;
  /** Names by which a home tenant may be given, with its id. */
  partners: readonly { name: string; tenantId: string }[];
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const localTypes = ["member", "internalGuest"];
const externalTypes = [
  "b2bCollaborationGuest",
  "b2bCollaborationMember",
  "b2bDirectConnectUser",
  "serviceProvider",
  "otherExternalUser",
] as const;
type ExternalType = (typeof externalTypes)[number];

/**
 * Makes the sign-in that the command line describes. Whether it contradicts itself is the evaluator's to say.
 *
 * @throws UsageError for a word that isn't known, or something that is missing
 */
export function signInFrom(options: SignInOptions, tenant: SignedInTo): SignIn {
  const identity = identityFrom(options, tenant);
  const { client, platform, ip, country, risk, userRisk, insiderRisk, flow, present = [] } = options;
  const isWorkload = identity.kind === "servicePrincipal";
  const methods = present.filter((one) => one !== "termsOfUse");
  const given = {
    identity,
    target: targetFrom(options),
    ...(client && !isWorkload ? { clientAppType: client } : {}),
    ...(platform ? { devicePlatform: platform } : {}),
    ...(ip ? { ipAddress: ip } : {}),
    ...(country ? { country: country === "none" ? null : country } : {}),
    ...(options.device ? { device: deviceFrom(options.device) } : {}),
    ...(risk ? { [isWorkload ? "servicePrincipalRiskLevel" : "signInRiskLevel"]: risk } : {}),
    ...(userRisk ? { userRiskLevel: userRisk } : {}),
    ...(insiderRisk ? { insiderRiskLevel: insiderRisk } : {}),
    ...(flow && !isWorkload ? { transferMethod: flow } : {}),
    presents: { methods, ...(present.includes("termsOfUse") ? { termsOfUse: "all" as const } : {}) },
  };
  // Words that only the evaluator knows are checked by it, with a message of its own.
  return given as SignIn;
}

function identityFrom({ as, user, principal, home, groups, roles }: SignInOptions, tenant: SignedInTo): Identity {
  if (as === "servicePrincipal") {
    if (!principal) throw new UsageError("--as servicePrincipal needs --principal <object id>.");
    const ownerTenantId = home ? homeId(home, tenant) : tenant.tenantId;
    return { kind: "servicePrincipal", servicePrincipalId: principal, ownerTenantId };
  }
  if (principal) throw new UsageError("--principal goes with --as servicePrincipal; name a person by --user.");
  const isExternal = (externalTypes as readonly string[]).includes(as);
  if (!isExternal && !localTypes.includes(as)) {
    const known = ["servicePrincipal", ...localTypes, ...externalTypes].join(", ");
    throw new UsageError(`--as is "${as}", expected one of ${known}.`);
  }
  if (isExternal && !home) throw new UsageError(`--as ${as} needs --home: a tenant id, or a partner's name.`);
  return {
    kind: "user",
    externalUserType: isExternal ? (as as ExternalType) : as === "member" ? "none" : "internalGuest",
    ...(home ? { homeTenantId: homeId(home, tenant) } : {}),
    ...(user ? { userId: user } : {}),
    ...whoIsNobody(user, groups),
    ...(roles ? { roles: roles.map(roleId) } : user ? {} : { roles: [] }),
  };
}

/** Somebody who isn't named is in no group but those given; of somebody who is, the groups are looked up. */
const whoIsNobody = (user: string | undefined, groups: string[] | undefined): { groups?: string[] } =>
  groups ? { groups } : user ? {} : { groups: [] };

function roleId(role: string): string {
  const id = roleTemplateId(role);
  if (id) return id;
  throw new UsageError(`--roles names "${role}", expected a built-in role's display name or a template id.`);
}

function homeId(home: string, { partners }: SignedInTo): string {
  if (guid.test(home)) return home.toLowerCase();
  const found = partners.find(({ name }) => name.toLowerCase() === home.toLowerCase());
  if (found) return found.tenantId;
  const known = partners.map(({ name }) => name).join(", ") || "none";
  throw new UsageError(`--home is "${home}", expected a tenant id or a partner of the tenant file: ${known}.`);
}

function targetFrom({ app, action, context }: SignInOptions): Target {
  if ([app, action, context].filter((one) => one !== undefined).length !== 1) {
    throw new UsageError("Say what is signed in to: --app <apps>, --action <action> or --context <id>; one of them.");
  }
  if (action) return { kind: "userAction", userAction: action as never };
  if (context) return { kind: "authenticationContext", id: context };
  return { kind: "applications", appIds: app!.map(appId) };
}

/** Microsoft's groups of apps keep their name; the evaluator knows them. */
const groups = ["MicrosoftAdminPortals", "Office365"];

function appId(app: string): string {
  if (guid.test(app) || groups.includes(app)) return app;
  const known = Object.entries(appIds).find(([name]) => name.toLowerCase() === app.toLowerCase());
  if (known) return known[1];
  const names = [...Object.keys(appIds), ...groups].join(", ");
  throw new UsageError(`--app names "${app}", expected an app id or one of ${names}.`);
}

const devices: Readonly<Record<string, Device | null>> = {
  none: null,
  registered: { trustType: "Workplace", isCompliant: false, isManaged: false },
  compliant: { trustType: "AzureAD", isCompliant: true, isManaged: true },
  hybridJoined: { trustType: "ServerAD", isCompliant: false, isManaged: false },
};

function deviceFrom(state: string): Device | null {
  if (Object.hasOwn(devices, state)) return devices[state]!;
  throw new UsageError(`--device is "${state}", expected one of ${Object.keys(devices).join(", ")}.`);
}
