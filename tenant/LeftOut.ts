import { type ControlId } from "../controls/Control";
import { type Licence, licences } from "../controls/licences";

/** A control that a deployment does not hold the tenant to. */
export interface LeftOut {
  control: ControlId;
  /** Why: the licence, or the declaration, that is missing. */
  reason: string;
}

/** Left out for want of a licence. */
export const notLicensed = (control: ControlId, licence: Licence): LeftOut => ({
  control,
  reason: `needs ${licences[licence]}, which the tenant file doesn't say the tenant holds`,
});

/** Left out because nobody declared what it takes. */
export const notDeclared = (control: ControlId, what: string): LeftOut => ({
  control,
  reason: `not declared: ${what}`,
});
