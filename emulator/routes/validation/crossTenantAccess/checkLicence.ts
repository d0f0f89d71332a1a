import { licenceRequired } from "../../../problems";
import { type Tenant } from "../../../store/Tenant";
import { type Sections } from "./sections";

const free = ["AllUsers", "AllApplications"];

/** Refuses trust, and targets other than everyone and everything, in a tenant without Microsoft Entra ID P1. */
export function checkLicence(sections: Sections, tenant: Tenant): void {
  if (tenant.hasPlan("AAD_PREMIUM")) return;
  const trust = Object.values(sections.inboundTrust ?? {}).includes(true);
  if (trust) throw needsP1("Trusting claims of other tenants");
  if (targetsIn(sections).some((target) => !free.includes(target))) {
    throw needsP1("Scoping cross-tenant access to users, groups or applications");
  }
}

/** Every `target` at any depth. */
function targetsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(targetsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => (name === "target" ? [String(item)] : targetsIn(item)));
}

const needsP1 = (what: string) => licenceRequired(`${what} needs a Microsoft Entra ID P1 licence.`);
