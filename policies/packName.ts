/** The name of the policy pack, in programs, commands and reports. */
export const packName = "entra-guardrails";
