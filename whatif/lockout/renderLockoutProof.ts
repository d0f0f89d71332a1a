import { plain } from "../diff/markdown";
import type { LockoutProof, SubjectProof } from "./LockoutProof";
import type { LockoutClass } from "./LockoutSubject";

const classes: Readonly<Record<LockoutClass, string>> = {
  breakGlass: "break-glass",
  deployer: "deploying identity",
  serviceProvider: "service provider",
  partnerGuest: "partner's guests",
  globalAdministrator: "Global Administrator",
};

/** Writes a lockout proof as Markdown: who has no way in, what closes it, and the smallest change that reopens one. */
export function renderLockoutProof({ safe, subjects }: LockoutProof): string {
  const open = subjects.filter(({ verdict }) => verdict === "open").map(({ name }) => plain(name));
  if (safe) return `**Nobody is locked out.**${open.length > 0 ? ` A way in is left for ${open.join(", ")}.` : ""}\n`;
  const failed = subjects.filter(({ verdict }) => verdict === "closed" || verdict === "cannotTell");
  return [
    `**${failed.length} of ${subjects.length} would be locked out, or can't be told not to be.**\n`,
    ...failed.map(renderSubject),
  ].join("\n");
}

function renderSubject(subject: SubjectProof): string {
  const { name, verdict, circumstance, closed, repair } = subject;
  const told = verdict === "closed" ? "has no way in" : "can't be told to have a way in";
  const when = circumstance ? `, ${plain(circumstance)}` : "";
  const lines = closed.flatMap(({ policies, crossTenant }) => [
    ...(crossTenant ? [`- cross-tenant access: ${plain(crossTenant)}`] : []),
    ...policies.map(({ displayName, why }) => `- "${plain(displayName)}" ${plain(why)}`),
  ]);
  const edits = repair?.edits.map(({ description }) => `  - ${plain(description)}`) ?? [];
  return [
    `### ${plain(name)} (${classes[subject.class]}) ${told}${when}\n`,
    ...new Set(lines),
    "",
    repair
      ? `Smallest change that ${repair.smallest ? "reopens" : "was found to reopen"} a way:\n`
      : "No change to a single policy would reopen a way.",
    ...edits,
    "",
  ].join("\n");
}
