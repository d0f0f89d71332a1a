import type { ProvenSubject } from "./Impact";

const classes: Readonly<Record<ProvenSubject["class"], string>> = {
  breakGlass: "break-glass",
  deployer: "deploying identity",
  serviceProvider: "service provider",
  partnerGuest: "partner's guests",
  globalAdministrator: "Global Administrator",
};

/** Says in plain lines who has no way in, what closes each way, and the smallest change that reopens one. */
export function describeSubject(subject: ProvenSubject): string {
  const { name, verdict, circumstance, closed, repair, already } = subject;
  const what = verdict === "closed" ? "No way in is left" : "It can't be told whether a way in is left";
  const reasons = closed.flatMap(({ policies, crossTenant }) => [
    ...(crossTenant ? [`  cross-tenant access: ${crossTenant}`] : []),
    ...policies.map(({ displayName, why }) => `  "${displayName}" ${why}`),
  ]);
  return [
    `${what} for ${name} (${classes[subject.class]})${circumstance ? `, ${circumstance}` : ""}:`,
    ...new Set(reasons),
    ...(already ? ["  It is so already, without this plan."] : []),
    repair
      ? `  Smallest change that reopens a way: ${repair.edits.map(({ description }) => description).join(" ")}`
      : "  No exclusion, no trust and no policy set to report-only would reopen a way.",
  ].join("\n");
}
