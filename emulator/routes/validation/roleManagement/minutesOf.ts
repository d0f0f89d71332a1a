import { parse } from "tinyduration";

/** The length of an ISO 8601 duration in minutes, a month counted as 30 days; undefined when it is not one. */
export function minutesOf(duration: string): number | undefined {
  try {
    const {
      negative,
      years = 0,
      months = 0,
      weeks = 0,
      days = 0,
      hours = 0,
      minutes = 0,
      seconds = 0,
    } = parse(duration);
    if (negative) return undefined;
    const wholeDays = years * 365 + months * 30 + weeks * 7 + days;
    return (wholeDays * 24 + hours) * 60 + minutes + seconds / 60;
  } catch {
    return undefined;
  }
}
