import type { Mappings } from "../Control";

/** The lists of a mapping, in the order in which they are shown, each with the benchmark's full name. */
export const benchmarks = {
  scuba: "CISA SCuBA, Microsoft Entra ID",
  nist: "NIST SP 800-53",
  cis: "CIS Microsoft 365 Foundations v7.0",
  maester: "Maester",
  zeroTrust: "Microsoft Zero Trust Assessment",
} as const satisfies Record<keyof Omit<Mappings, "notes">, string>;

export const benchmarkNames = Object.keys(benchmarks) as (keyof typeof benchmarks)[];
