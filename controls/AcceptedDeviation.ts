import type { Control } from "./Control";
import { ControlError } from "./ControlError";
import { type Catalogue, catalogue, findControl } from "./findControl";

/** A deviation that somebody answers for, until a day that is named in advance. */
export interface AcceptedDeviation {
  /** Id of the control that is not held. */
  control: string;
  /** Why it is not held, and what is done instead; for the next reviewer. */
  reason: string;
  /** Who answers for it: a person or a team. */
  owner: string;
  /** Where it was decided, such as `SEC-1204`. */
  ticket: string;
  /** Last day on which it is accepted, ISO 8601 (`2027-03-31`). */
  expires: string;
}

/** A deviation whose control was found. */
export interface KnownDeviation {
  readonly control: Control;
  readonly deviation: AcceptedDeviation;
  /** Whether the day is past: nobody answers for it any more. */
  readonly expired: boolean;
}

const texts = {
  reason: "a reason, for the next reviewer",
  owner: "an owner: who answers for it",
  ticket: "a ticket: where it was decided",
} as const;

/**
 * Checks accepted deviations, and tells which are expired on the given day.
 *
 * @param today ISO 8601 date
 * @throws ControlError when one names no control, one that another names too, no reason, owner or ticket, or no real date
 */
export function knownDeviations(
  deviations: readonly AcceptedDeviation[],
  today: string,
  from: Catalogue = catalogue,
): KnownDeviation[] {
  const seen = new Set<string>();
  return deviations.map((deviation) => {
    const control = findControl(deviation.control, from);
    const refuse = (found: string, expected: string): never => {
      throw new ControlError(
        "ACCEPTED_DEVIATION",
        `accepted deviation from ${control.id} (${control.title}): found ${found}; expected ${expected}`,
      );
    };
    if (seen.has(control.id)) refuse("it twice", "one entry for each control; merge the two");
    seen.add(control.id);
    for (const [name, expected] of Object.entries(texts) as [keyof typeof texts, string][]) {
      if (!deviation[name]?.trim()) refuse(`no ${name}`, expected);
    }
    if (!isDate(deviation.expires)) {
      refuse(
        deviation.expires ? `expires ${JSON.stringify(deviation.expires)}` : "no expires",
        "the last day on which it is accepted, such as 2027-03-31",
      );
    }
    return { control, deviation, expired: deviation.expires < today };
  });
}

function isDate(text: string | undefined): boolean {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
