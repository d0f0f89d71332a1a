import type { TenantState } from "../controls/TenantState";
import { denyAllBlastRadius, type HomeTenantGuests } from "../whatif";
import type { DeclaredTenant } from "./DeclaredTenant";
import { effectBetween, effectOnceEnforced } from "./effectOf";
import type { Impact } from "./Impact";
import type { SubjectOptions } from "./lockoutSubjectsOf";
import { namesOf } from "./namesOf";
import { proveLockout, type Unread } from "./proveLockout";
import { tenantFactsOf } from "./tenantFactsOf";

/** What a plan's impact is worked out from. */
export interface Plan extends SubjectOptions {
  tenant: DeclaredTenant;
  /** The tenant as it is, unmanaged policies and all. */
  before: TenantState;
  /** The tenant as the plan would leave it. */
  after: TenantState;
  unread?: readonly Unread[];
  /** The guests that the tenant has; absent where they were not asked for. */
  guests?: readonly HomeTenantGuests[];
  /** How many sign-ins are compared at most; with more, the effect isn't told. @default {@link mostSignIns} */
  most?: number;
}

/**
 * Works out what a plan does to the people who sign in: who loses or gains a way in, whether everybody who must have one
 * keeps one, and whose guests a tighter cross-tenant default cuts off.
 *
 * @throws WhatIfError for a tenant file and a state that contradict each other.
 */
export function impactOf({ tenant, before, after, unread, guests, most, ...options }: Plan): Impact {
  const isTold = before.conditionalAccessPolicies !== undefined;
  const compared = { names: namesOf(tenant, before, after), ...(most === undefined ? {} : { most }) };
  return {
    effect: isTold ? effectBetween(before, after, compared) : null,
    onceEnforced: isTold ? effectOnceEnforced(before, after, compared) : null,
    lockout: proveLockout(tenant, before, after, unread, options),
    blastRadius: guests ? blastRadius(before, after, guests) : null,
  };
}

function blastRadius(before: TenantState, after: TenantState, guests: readonly HomeTenantGuests[]) {
  const [from, to] = [before, after].map((state) => tenantFactsOf(state).crossTenantAccess);
  if (!from || !to) return null;
  const radius = denyAllBlastRadius(from, to, guests);
  return radius.cut.length > 0 ? radius : null;
}
