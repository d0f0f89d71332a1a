import { parse } from "tinyduration";

const day = 24 * 60 * 60;

/**
 * Seconds in an ISO 8601 duration of weeks, days, hours, minutes and seconds: Graph's policies use no others. Undefined
 * when the text is no such duration; years and months have no fixed length.
 */
export function durationInSeconds(text: string): number | undefined {
  try {
    const { negative, years, months, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parse(text);
    if (years || months) return undefined;
    const total = (weeks * 7 + days) * day + hours * 3600 + minutes * 60 + seconds;
    return negative ? -total : total;
  } catch {
    return undefined;
  }
}
