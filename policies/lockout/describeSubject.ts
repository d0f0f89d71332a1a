import type { ProvenSubject } from "../../impact";

const classes: Readonly<Record<ProvenSubject["class"], string>> = {
  breakGlass: "break-glass",
  deployer: "deploying identity",
  serviceProvider: "service provider",
  partnerGuest: "partner's guests",
  globalAdministrator: "Global Administrator",
};

/** Who has no way in, what closes each, and the smallest change that reopens one, in plain lines. */
export function describeSubject(subject: ProvenSubject): string {
  const { name, verdict, circumstance, closed, repair, already } = subject;
  const what = verdict === "closed" ? "No way in is left" : "It can't be told whether a way in is left";
  const lines = closed.flatMap(({ policies, crossTenant }) => [
    ...(crossTenant ? [`  cross-tenant access: ${crossTenant}`] : []),
    ...policies.map(({ displayName, why }) => `  "${displayName}" ${why}`),
  ]);
  return [
    `${what} for ${name} (${classes[subject.class]})${circumstance ? `, ${circumstance}` : ""}.`,
    ...new Set(lines),
    ...(already ? ["It is so already, without the plan."] : []),
    ...(repair ? [`Smallest change: ${repair.edits.map(({ description }) => description).join(" ")}`] : []),
  ].join("\n");
}
