import { type ControlId } from "../controls/Control";
import { type Licence } from "../controls/licences";
import { type LeftOut, notDeclared, notLicensed } from "../tenant/LeftOut";
import { licencesOf } from "../tenant/licences";
import { type Tenant } from "../tenant/schema/tenantSchema";
import { securityDefaultsOf } from "../tenant/securityDefaultsOf";

/** A part of the baseline that a tenant has as a whole or not at all. */
interface Part {
  key: "breakGlass" | "privilegedRoles" | "azureRoles" | "authenticationMethods" | "accessReviews";
  licence?: Licence;
  controls: readonly ControlId[];
}

const parts: readonly Part[] = [
  { key: "breakGlass", controls: ["EB-CA-22v1"] },
  {
    key: "privilegedRoles",
    licence: "P2",
    controls: ["EB-PIM-01v1", "EB-PIM-02v1", "EB-PIM-03v1", "EB-PIM-04v1", "EB-PIM-10v1", "EB-PIM-11v1"],
  },
  { key: "azureRoles", licence: "P2", controls: ["EB-PIM-12v1"] },
  {
    key: "authenticationMethods",
    controls: ["EB-AM-01v1", "EB-AM-02v1", "EB-AM-03v1", "EB-AM-04v1", "EB-AM-05v1"],
  },
  { key: "accessReviews", licence: "P2", controls: ["EB-AR-01v1", "EB-AR-02v1"] },
];

/** Whether a tenant gets a part: it is declared, and the tenant holds what it takes. */
export function hasPart(tenant: Tenant, key: Part["key"]): boolean {
  const { licence } = parts.find((part) => part.key === key)!;
  return tenant[key] !== undefined && (!licence || licencesOf(tenant.licences).has(licence));
}

/** The controls of the parts that a tenant doesn't get, and why. */
export function leftOutParts(tenant: Tenant): LeftOut[] {
  const held = licencesOf(tenant.licences);
  const missing = parts.flatMap(({ key, licence, controls }) => {
    if (licence && !held.has(licence)) return controls.map((control) => notLicensed(control, licence));
    return tenant[key] === undefined ? controls.map((control) => notDeclared(control, key)) : [];
  });
  if (securityDefaultsOf(tenant) !== "unmanaged") return missing;
  return [...missing, { control: "EB-CA-19v1", reason: "securityDefaults is unmanaged" }];
}
