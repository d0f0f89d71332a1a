import type { ConditionalAccessPolicy, GuestsOrExternalUsers } from "../../../whatif/model/ConditionalAccessPolicy";
import { fabrikam, id } from "../support/ids";

/**
 * The small world of `facts()` and `arbitraryPolicy`, decided by trying everything. It knows nothing of the evaluator:
 * each rule is written out again, as plainly as can be.
 */
export interface Person {
  userId?: string;
  type: string;
  home?: string;
  groups: string[];
  roles: string[];
  methods: string[];
  devices: ({ isCompliant?: boolean; trustType?: string } | null)[];
  apps: string[];
  /** Whether MFA done at home counts here; of people from fabrikam it always does. */
  mfaTrusted?: boolean;
}

interface Try {
  app: string;
  platform: string;
  client: string;
  place: { office: boolean; shop: boolean; country: string | null };
  signInRisk: string;
  userRisk: string;
  device: { isCompliant?: boolean; trustType?: string } | null;
}

const platforms = ["windows", "macOS", "linux", "iOS", "android", "windowsPhone", "unknown"];
const clients = ["browser", "mobileAppsAndDesktopClients"];
const places = [
  { office: true, shop: false },
  { office: false, shop: true },
  { office: false, shop: false },
].flatMap((network) => ["NL", "DE", null].map((country) => ({ ...network, country })));
const risks = ["none", "medium", "high"].flatMap((signInRisk) =>
  ["none", "high"].map((userRisk) => ({ signInRisk, userRisk })),
);
const portals = ["c44b4083-3bb0-49c1-b47d-974e53cbdf3c"];

/** Whether there is a way in wherever the person is and whatever risk is seen, on an unregistered device. */
export function alwaysGetsIn(policies: readonly ConditionalAccessPolicy[], person: Person): boolean {
  return places.every((place) =>
    risks.every((risk) =>
      choices(person, [null]).some((choice) => passes(policies, person, { ...choice, place, ...risk })),
    ),
  );
}

/** Whether there is a way in from some place, on some device of the person's, while there is no risk. */
export function canGetIn(policies: readonly ConditionalAccessPolicy[], person: Person): boolean {
  const calm = { signInRisk: "none", userRisk: "none" };
  return places.some((place) =>
    choices(person, person.devices).some((choice) => passes(policies, person, { ...choice, place, ...calm })),
  );
}

function choices(person: Person, devices: Person["devices"]) {
  return person.apps.flatMap((app) =>
    platforms.flatMap((platform) =>
      clients.flatMap((client) => devices.map((device) => ({ app, platform, client, device }))),
    ),
  );
}

function passes(policies: readonly ConditionalAccessPolicy[], person: Person, t: Try): boolean {
  return policies.every((p) => p.state !== "enabled" || !hits(p, person, t) || meets(p, person, t));
}

function hits(p: ConditionalAccessPolicy, person: Person, t: Try): boolean {
  const c = p.conditions!;
  const u = c.users!;
  const guest = person.type !== "none";
  const inType = (g: GuestsOrExternalUsers | null | undefined) =>
    !!g &&
    guest &&
    g.guestOrExternalUserTypes!.split(",").includes(person.type) &&
    (g.externalTenants!.membershipKind === "all" || g.externalTenants!.members!.includes(person.home ?? ""));
  const has = (list: readonly string[] | null | undefined, mine: readonly string[]) =>
    !!list?.some((x) => mine.includes(x));
  const me = person.userId ? [person.userId] : [];
  if (has(u.excludeUsers, guest ? [...me, "GuestsOrExternalUsers"] : me)) return false;
  if (has(u.excludeGroups, person.groups) || inType(u.excludeGuestsOrExternalUsers)) return false;
  if (has(u.excludeRoles, person.roles)) return false;
  const included =
    has(u.includeUsers, guest ? [...me, "All", "GuestsOrExternalUsers"] : [...me, "All"]) ||
    has(u.includeGroups, person.groups) ||
    has(u.includeRoles, person.roles) ||
    inType(u.includeGuestsOrExternalUsers);
  if (!included) return false;

  const names = portals.includes(t.app) ? [t.app, "MicrosoftAdminPortals"] : [t.app];
  if (!has(c.applications!.includeApplications, [...names, "All"])) return false;
  if (has(c.applications!.excludeApplications, names)) return false;

  if (!has(c.clientAppTypes, ["all", t.client])) return false;
  if (c.platforms) {
    if (!has(c.platforms.includePlatforms, ["all", t.platform])) return false;
    if (has(c.platforms.excludePlatforms, [t.platform])) return false;
  }
  if (c.locations) {
    const here = [
      "All",
      ...(t.place.office ? ["AllTrusted", id("office")] : []),
      ...(t.place.shop ? [id("shop")] : []),
      ...(t.place.country === "NL" ? [id("benelux")] : []),
    ];
    if (!has(c.locations.includeLocations, here) || has(c.locations.excludeLocations, here)) return false;
  }
  if (c.signInRiskLevels && !c.signInRiskLevels.includes(t.signInRisk)) return false;
  if (c.userRiskLevels && !c.userRiskLevels.includes(t.userRisk)) return false;
  const filter = c.devices?.deviceFilter;
  if (filter) {
    const hybrid = seen(person, t.device)?.trustType === "ServerAD";
    const rule = filter.rule!.includes("-eq") ? hybrid : !hybrid;
    if (rule !== (filter.mode === "include")) return false;
  }
  return true;
}

/** Only fabrikam's device claims are trusted. */
function seen(person: Person, device: Try["device"]): Try["device"] {
  return person.home === undefined || person.home === fabrikam ? device : null;
}

function meets(p: ConditionalAccessPolicy, person: Person, t: Try): boolean {
  const g = p.grantControls!;
  const strong = person.methods.includes("fido2");
  const push = person.methods.includes("password") && person.methods.includes("microsoftAuthenticatorPush");
  // Northwind's MFA is not trusted: its guests do MFA here, where a security key isn't accepted but push after any
  // sign-in at home is.
  const trusted = person.home === undefined || person.home === fabrikam || person.mfaTrusted === true;
  const mfa = trusted ? strong || push : person.methods.includes("microsoftAuthenticatorPush");
  const met: Record<string, boolean> = {
    block: false,
    mfa,
    compliantDevice: seen(person, t.device)?.isCompliant === true,
    domainJoinedDevice: seen(person, t.device)?.trustType === "ServerAD",
  };
  if (g.authenticationStrength) return trusted && strong;
  const controls = g.builtInControls!.map((control) => met[control]!);
  return g.operator === "AND" ? controls.every(Boolean) : controls.some(Boolean);
}
