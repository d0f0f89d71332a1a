import type { GraphObject } from "../../kinds/kind";
import { sameId, upsert, without } from "../lists";
import type { Draft, Item } from "../PlannedType";
import type { Slot } from "./Slot";

type Partner = Item<"crossTenantAccessPartners">;

const isPartner =
  (tenantId: string) =>
  (one: Partner): boolean =>
    sameId(one.tenantId, tenantId);

const partnerIn = (draft: Draft, id: string): Partner | undefined =>
  draft.crossTenantAccessPartners?.find(isPartner(id));

/** An entry that is only known by what hangs below it is not there yet. */
const isStub = (partner: Partner): boolean =>
  Object.keys(partner).every((name) => name === "tenantId" || name === "identitySynchronization");

/** A partner's entry. What Graph keeps below it stays when the entry is written, and goes with it. */
export const partnerSlot: Slot = {
  read(draft, id) {
    const found = partnerIn(draft, id);
    return found && !isStub(found) ? { ...found } : undefined;
  },
  write(draft, id, object) {
    const partner = { ...partnerIn(draft, id), ...object, tenantId: id } as Partner;
    draft.crossTenantAccessPartners = upsert(draft.crossTenantAccessPartners, isPartner(id), partner);
  },
  clear(draft, id) {
    draft.crossTenantAccessPartners = without(draft.crossTenantAccessPartners, isPartner(id));
  },
};

/** The setting below a partner's entry; a plan may make it known before the entry itself. */
export const identitySynchronizationSlot: Slot = {
  read: (draft, id) => (partnerIn(draft, id)?.identitySynchronization ?? undefined) as GraphObject | undefined,
  write(draft, id, identitySynchronization) {
    const partner = { ...partnerIn(draft, id), tenantId: id, identitySynchronization } as Partner;
    draft.crossTenantAccessPartners = upsert(draft.crossTenantAccessPartners, isPartner(id), partner);
  },
  clear(draft, id) {
    const partner = partnerIn(draft, id);
    if (!partner) return;
    const without = { ...partner, identitySynchronization: null };
    draft.crossTenantAccessPartners = upsert(draft.crossTenantAccessPartners, isPartner(id), without);
  },
};

const everyone = (accessType: string) => ({
  usersAndGroups: { accessType, targets: [{ target: "AllUsers", targetType: "user" }] },
  applications: { accessType, targets: [{ target: "AllApplications", targetType: "application" }] },
});

/**
 * The default that every new tenant has, and that Graph's resetToSystemDefault brings back.
 *
 * Follows "Cross-tenant access overview", default settings (Microsoft Learn).
 */
const systemDefault: GraphObject = {
  isServiceDefault: true,
  inboundTrust: {
    isMfaAccepted: false,
    isCompliantDeviceAccepted: false,
    isHybridAzureADJoinedDeviceAccepted: false,
  },
  b2bCollaborationInbound: everyone("allowed"),
  b2bCollaborationOutbound: everyone("allowed"),
  b2bDirectConnectInbound: everyone("blocked"),
  b2bDirectConnectOutbound: everyone("blocked"),
  tenantRestrictions: everyone("blocked"),
  automaticUserConsentSettings: { inboundAllowed: false, outboundAllowed: false },
};

/** What holds for every tenant without an entry. Any change of it makes it the tenant's own. */
export const defaultSlot: Slot = {
  read: (draft) => draft.crossTenantAccessDefault as GraphObject | undefined,
  write(draft, _, object) {
    const isChanged = object !== draft.crossTenantAccessDefault && object !== systemDefault;
    draft.crossTenantAccessDefault = isChanged ? { ...object, isServiceDefault: false } : object;
  },
  systemDefault,
};
