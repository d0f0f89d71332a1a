import type { Licence } from "../controls/licences";
import type { TenantState } from "../controls/TenantState";
import type { BatchRequest } from "../graph";

/** A part of a tenant's state that one request to Graph tells. */
export interface SurveyPart {
  part: keyof TenantState;
  request: BatchRequest;
  /** The answer is a list, of which all pages make the part. */
  isList?: true;
  /** Makes the part of what Graph answered, where that isn't the part itself. */
  read?(answer: never): unknown;
  /** Graph has the part only in tenants with this licence; without it, it is known to be empty. */
  onlyWith?: Licence;
}
