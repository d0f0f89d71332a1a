import { kinds } from "../../kinds";
import type { PlannedType } from "../PlannedType";
import { authenticationContextPolicy } from "./authenticationContextPolicy";
import { authenticationMethodSlot } from "./authenticationMethodSlot";
import { defaultSlot, identitySynchronizationSlot, partnerSlot } from "./crossTenantAccess";
import { directoryRoleEligibility } from "./directoryRoleEligibility";
import { listSlot } from "./listSlot";
import { roleManagementPolicy } from "./roleManagementPolicy";
import { singletonSlot } from "./singletonSlot";
import { plannedKind, type Slot } from "./Slot";

/** Where the state keeps the objects of each kind, by the kind's name. */
const slots: Readonly<Record<string, Slot>> = {
  CrossTenantAccessPolicy: singletonSlot("crossTenantAccessPolicy"),
  CrossTenantAccessDefault: defaultSlot,
  CrossTenantAccessPartner: partnerSlot,
  CrossTenantIdentitySynchronization: identitySynchronizationSlot,
  AuthorizationPolicy: singletonSlot("authorizationPolicy"),
  SecurityDefaults: singletonSlot("securityDefaults"),
  AuthenticationFlowsPolicy: singletonSlot("authenticationFlowsPolicy"),
  AuthenticationMethodsPolicy: singletonSlot("authenticationMethodsPolicy"),
  AuthenticationMethodConfiguration: authenticationMethodSlot,
  AdminConsentRequestPolicy: singletonSlot("adminConsentRequestPolicy"),
  B2BManagementPolicy: listSlot("b2bManagementPolicies", (one) => one["isOrganizationDefault"] === true),
  AccessReviewScheduleDefinition: listSlot("accessReviewDefinitions", (one, id) => one["displayName"] === id),
};

/** Kinds whose objects are laid out otherwise in the state than Graph returns them. */
const others: Readonly<Record<string, PlannedType>> = {
  AuthenticationContextPolicy: authenticationContextPolicy,
  RoleManagementPolicy: roleManagementPolicy,
  DirectoryRoleEligibility: directoryRoleEligibility,
};

/** What no part of the state is about. */
const stateless: readonly string[] = ["AuthenticationContextClassReference"];

/** What resources of the entra provider do to a tenant, by type token. */
export const entraTypes: ReadonlyMap<string, PlannedType> = new Map(
  kinds
    .filter(({ name }) => !stateless.includes(name))
    .map((kind) => {
      const slot = slots[kind.name];
      const type = slot ? plannedKind(kind, slot) : others[kind.name];
      if (!type) throw new Error(`planned/entra: nothing says where a tenant's state keeps ${kind.name}.`);
      return [`entra:index:${kind.name}`, type] as const;
    }),
);
