import type { TenantState } from "../../../controls/TenantState";
import type { PlannedResource } from "../../../planned/PlannedResource";
import { plannedState } from "../../../planned/plannedState";

export const tenantId = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
export const partnerId = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
export const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
export const groupId = "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a";
export const objectId = "11111111-1111-4111-8111-111111111111";

export const resource = (type: string, inputs: PlannedResource["inputs"], id?: string): PlannedResource => ({
  urn: `urn:pulumi:contoso::baseline::${type}::one`,
  type,
  inputs,
  ...(id === undefined ? {} : { id }),
});

/** What a tenant is after resources of a plan. */
export const state = (base: Omit<TenantState, "tenantId">, ...resources: PlannedResource[]): TenantState =>
  plannedState({ tenantId, ...base }, resources).state;
/** What a tenant is after resources are removed from the program. */
export const afterRemoval = (base: Omit<TenantState, "tenantId">, ...removed: PlannedResource[]): TenantState =>
  plannedState({ tenantId, ...base }, [], removed).state;
