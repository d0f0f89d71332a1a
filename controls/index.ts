import { conditionalAccess } from "./catalogue/conditionalAccess";
import { crossTenantAccess } from "./catalogue/crossTenantAccess";
import { guests } from "./catalogue/guests";
import { privilegedRoles } from "./catalogue/privilegedRoles";
import type { Control } from "./Control";

export type { Control, Finding, Mappings, Verdict } from "./Control";
export type { Licence, TenantState } from "./TenantState";

/** The catalogue: every control of the baseline, area by area. */
export const controls: readonly Control[] = [...conditionalAccess, ...crossTenantAccess, ...guests, ...privilegedRoles];

/** The control of an id, or undefined when there is none. */
export const controlOf = (id: string): Control | undefined => controls.find((control) => control.id === id);
