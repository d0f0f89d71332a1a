import { type AcceptedDeviation, type KnownDeviation, knownDeviations } from "./AcceptedDeviation";
import type { Control } from "./Control";
import { type Catalogue, catalogue } from "./findControl";
import { licences } from "./licences";
import type { TenantState } from "./TenantState";
import type { Finding } from "./verdict";

/**
 * How a tenant stands to a control: what its predicate found, or
 * - `notLicensed`: the tenant lacks the product that the control needs;
 * - `byHand`: only a person can tell;
 * - `accepted`: not held, and somebody answers for that.
 */
export type Status = Finding | "notLicensed" | "byHand" | "accepted";

/** How a tenant stands to one control. */
export interface Assessment {
  readonly control: Control;
  readonly status: Status;
  /** What was seen, one sentence each. */
  readonly reasons: readonly string[];
  /** The deviation that was accepted for it, also when that is expired or not needed any more. */
  readonly deviation?: AcceptedDeviation & { readonly expired: boolean };
}

/** What an assessment takes besides the tenant. */
export interface AssessOptions {
  /** @default none */
  readonly accepted?: readonly AcceptedDeviation[];
  /** The day on which accepted deviations are looked at, ISO 8601. */
  readonly today: string;
}

/**
 * Assesses a tenant, or what a plan would leave of it, by every control of the catalogue, in the catalogue's order. Pure.
 *
 * An accepted deviation stands for a control that is staged, deviates or is done by hand. It never hides what could not
 * be read, and an expired one hides nothing.
 *
 * @throws ControlError when an accepted deviation is not valid
 */
export function assess(
  state: TenantState,
  { accepted = [], today }: AssessOptions,
  from: Catalogue = catalogue,
): Assessment[] {
  const deviations = new Map(knownDeviations(accepted, today, from).map((known) => [known.control.id, known]));
  return from.controls.map((control) => withDeviation(found(control, state), deviations.get(control.id)));
}

function found(control: Control, state: TenantState): Assessment {
  const { licence, predicate, byHand } = control;
  if (licence && state.licences && !state.licences.has(licence)) {
    return { control, status: "notLicensed", reasons: [`Needs ${licences[licence]}, which the tenant does not hold.`] };
  }
  if (!predicate) return { control, status: "byHand", reasons: byHand ? [byHand] : [] };
  const { finding, reasons } = predicate(state);
  return { control, status: finding, reasons };
}

const acceptable: ReadonlySet<Status> = new Set<Status>(["staged", "deviates", "byHand"]);

function withDeviation(assessment: Assessment, known: KnownDeviation | undefined): Assessment {
  if (!known) return assessment;
  const { deviation, expired } = known;
  const { owner, ticket, reason, expires } = deviation;
  const told = { ...assessment, deviation: { ...deviation, expired } };
  const and = (sentence: string): Assessment => ({ ...told, reasons: [...assessment.reasons, sentence] });
  if (assessment.status === "met") return and(`The deviation accepted in ${ticket} is not needed any more.`);
  if (!acceptable.has(assessment.status)) return told;
  if (expired) return and(`The deviation accepted in ${ticket} (${owner}) expired after ${expires}.`);
  return { ...and(`Accepted by ${owner} in ${ticket} until ${expires}: ${reason}`), status: "accepted" };
}
