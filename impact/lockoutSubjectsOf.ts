import type { TenantState } from "../controls/TenantState";
import { type Device, type LockoutClass, type LockoutSubject, lockoutSubjects } from "../whatif";
import { administratorsOf } from "./administratorsOf";
import type { DeclaredPartner, DeclaredTenant, Deployer } from "./DeclaredTenant";
import { guestSubject } from "./guestSubject";

/** Who must keep a way in, and what could not be found out about that. */
export interface Subjects {
  subjects: LockoutSubject[];
  /** Why it can't be told of somebody whether a way in is left; each fails the proof. */
  gaps: Gap[];
  /** What a reader should know, and that fails nothing. */
  remarks: string[];
}

export interface Gap {
  class: LockoutClass;
  name: string;
  why: string;
}

/** What is known besides the tenant file and the state. */
export interface SubjectOptions {
  /** Absent where nobody is signed in, as in a check of files alone. */
  deployer?: Deployer;
  /** Groups of people, by their object id: of those whose groups are too large to be listed. */
  memberships?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Makes the subjects of a lockout proof: the break-glass accounts, whoever deploys, each active partner's service
 * provider people and guests as the tenant file declares them, and the tenant's own Global Administrators.
 */
export function lockoutSubjectsOf(tenant: DeclaredTenant, state: TenantState, options: SubjectOptions = {}): Subjects {
  const found: Subjects = { subjects: [], gaps: [], remarks: [] };
  addBreakGlass(found, tenant, state, options.deployer);
  addDeployer(found, state, options);
  for (const partner of tenant.partners) {
    if (partner.status !== "suspended") addPartner(found, partner, state);
  }
  addAdministrators(found, tenant, state, options);
  return expecting(found, tenant);
}

function addBreakGlass(
  { subjects, gaps, remarks }: Subjects,
  tenant: DeclaredTenant,
  state: TenantState,
  deployer: Deployer | undefined,
): void {
  const { groupId, accounts = [] } = tenant.breakGlass ?? {};
  if (groupId === undefined && accounts.length === 0) {
    remarks.push("No break-glass accounts are declared: nothing proves that a last way in is left.");
    return;
  }
  const group = state.groups?.find(({ id }) => id.toLowerCase() === groupId?.toLowerCase());
  const members = group?.members ?? accounts.map((id) => ({ id, displayName: null }));
  if (groupId !== undefined && !group) {
    const why = `The group ${groupId} could not be read, or isn't there: check breakGlass.groupId, and GroupMember.Read.All.`;
    gaps.push({ class: "breakGlass", name: "the break-glass accounts", why });
  } else if (members.length === 0) {
    const why = `The group ${group?.displayName ?? groupId} has no members, so there is no last way in.`;
    gaps.push({ class: "breakGlass", name: "the break-glass accounts", why });
  }
  const isDeployer = ({ id }: { id: string }): boolean => id.toLowerCase() === deployer?.objectId.toLowerCase();
  const deploying = [...members, ...accounts.map((id) => ({ id, displayName: null }))].find(isDeployer);
  if (deploying) {
    const why =
      `${deploying.displayName ?? deploying.id} is one of them and deploys this tenant: whatever closes the deployment's way ` +
      "in closes the last one as well. Deploy with an app of its own (EB-CA-22v1).";
    gaps.push({ class: "breakGlass", name: "the break-glass accounts", why });
  }
  for (const { id, displayName } of members) {
    const subject = lockoutSubjects.breakGlass(displayName ?? `the break-glass account ${id}`, groupId ?? "", id);
    subjects.push(groupId === undefined ? { ...subject, excludeByGroup: undefined } : subject);
  }
}

function addDeployer({ subjects }: Subjects, state: TenantState, { deployer, memberships }: SubjectOptions): void {
  if (!deployer) return;
  const name = "the deploying identity";
  if (!deployer.isUser) {
    subjects.push(lockoutSubjects.deployer(name, deployer.objectId, deployer.ownerTenantId ?? state.tenantId));
    return;
  }
  const groups = memberships?.get(deployer.objectId);
  const identity = { kind: "user", userId: deployer.objectId, externalUserType: "none" } as const;
  subjects.push({
    class: "deployer",
    name,
    identity: { ...identity, ...(groups ? { groups } : {}) },
    presents: { methods: ["password", "microsoftAuthenticatorPush"] },
  });
}

function addPartner({ subjects, remarks }: Subjects, partner: DeclaredPartner, state: TenantState): void {
  const { name, tenantId, relationship, collaboration, trust } = partner;
  const devices = devicesWith(trust?.compliantDevice, trust?.hybridJoinedDevice);
  if (relationship === "serviceProvider") {
    const entry = state.crossTenantAccessPartners?.find((one) => one.tenantId.toLowerCase() === tenantId);
    if (state.crossTenantAccessPartners && entry?.isServiceProvider !== true) {
      remarks.push(
        `${name} administers nothing here yet: no partner entry says that it is a service provider, which Microsoft writes ` +
          "when the relationship is accepted. Nothing is proven about its people.",
      );
    } else {
      subjects.push(lockoutSubjects.serviceProvider(`service providers from ${name}`, tenantId, { devices }));
    }
  }
  if (collaboration?.inbound) subjects.push(guestSubject(partner, collaboration.inbound, devices));
}

function addAdministrators(
  { subjects, gaps, remarks }: Subjects,
  tenant: DeclaredTenant,
  state: TenantState,
  { memberships }: SubjectOptions,
): void {
  const name = "the tenant's Global Administrators";
  if (!state.roleAssignments) {
    const why = "Who holds the role could not be read.";
    gaps.push({ class: "globalAdministrator", name, why });
    return;
  }
  const emergency = new Set(
    subjects.flatMap(({ class: kind, identity }) =>
      kind === "breakGlass" && identity.kind === "user" ? [identity.userId?.toLowerCase()] : [],
    ),
  );
  const { people, unreadGroups } = administratorsOf(state);
  for (const group of unreadGroups) {
    const why = `The members of the group ${group}, which holds the role, could not be read.`;
    gaps.push({ class: "globalAdministrator", name, why });
  }
  const own = people.filter(({ id }) => !emergency.has(id.toLowerCase()));
  if (own.length === 0) remarks.push("The tenant has no Global Administrator besides the break-glass accounts.");
  const { administratorDevices = [] } = tenant.lockout;
  const devices = devicesWith(
    administratorDevices.includes("compliant"),
    administratorDevices.includes("hybridJoined"),
  );
  for (const { id, displayName, userPrincipalName } of own) {
    const groups = memberships?.get(id);
    const subject = lockoutSubjects.globalAdministrator(displayName ?? userPrincipalName ?? id, id, groups ?? [], {
      devices,
    });
    // Without a list of its own, the facts say in which groups somebody is.
    if (!groups && subject.identity.kind === "user") {
      const { groups: _, ...identity } = subject.identity;
      subjects.push({ ...subject, identity });
    } else subjects.push(subject);
  }
}

/** A device that nobody knows, and those that are declared. */
const devicesWith = (compliant?: boolean, hybridJoined?: boolean): (Device | null)[] => [
  null,
  ...(compliant ? [{ isCompliant: true, isManaged: true, trustType: "AzureAD" }] : []),
  ...(hybridJoined ? [{ trustType: "ServerAD" }] : []),
];

/** Marks those who are meant to be shut out, and tells of exceptions that are about nobody. */
function expecting({ subjects, gaps, remarks }: Subjects, { lockout, partners }: DeclaredTenant): Subjects {
  const expectationFor = (kind: LockoutClass, homeTenantId?: string) =>
    lockout.expectBlocked.find(
      (expected) => expected.class === kind && (!expected.tenantId || expected.tenantId === homeTenantId),
    );
  const homeOf = ({ identity }: LockoutSubject) =>
    identity.kind === "user" ? identity.homeTenantId?.toLowerCase() : undefined;
  const marked = subjects.map((subject) => {
    const expected = expectationFor(subject.class, homeOf(subject));
    return expected ? { ...subject, expectBlocked: { reason: expected.reason } } : subject;
  });
  const strangers = lockout.expectBlocked.filter(
    ({ tenantId }) => tenantId && !partners.some((partner) => partner.tenantId === tenantId),
  );
  return {
    subjects: marked,
    gaps: gaps.filter((gap) => !expectationFor(gap.class)),
    remarks: [
      ...remarks,
      ...strangers.map(({ tenantId }) => `lockout.expectBlocked names ${tenantId}, which is no partner: remove it.`),
    ],
  };
}
