import type { Access, Effect } from "./model";

/** One thing that a report says about sign-ins: a heading, and the lines below it. */
export interface AccessSection {
  heading: string;
  lines: string[];
  /** Text to paste, as it is. */
  paste?: string;
}

/** What a report says about the people who sign in, in words; nothing for a plan that changes nothing for them. */
export function accessSections({ effect, onceEnforced, lockout, ...guests }: Access): AccessSection[] {
  const sections = [
    ...(effect ? [] : [{ heading: "What changes for people who sign in can't be told", lines: [whyUntold] }]),
    ...effectSection("What changes for people who sign in", effect),
    ...effectSection("What changes once its report-only policies are enforced", onceEnforced),
    ...blastRadiusSection(guests.blastRadius),
    ...(guests.unknownBlastRadius
      ? [{ heading: "Whose guests would be cut off can't be told", lines: [guests.unknownBlastRadius] }]
      : []),
  ];
  return sections.length > 0 || !lockout.safe ? [...sections, ...proofSection(lockout)] : [];
}

const whyUntold = "The policies could not be read, or tell too many sign-ins apart to compare them all.";

function proofSection({ safe, subjects, remarks }: Access["lockout"]): AccessSection[] {
  const open = subjects.filter(({ verdict }) => verdict === "open").map(({ name }) => name);
  const told = safe && open.length > 0 ? [`A way in is left for ${open.join(", ")}.`] : [];
  const meant = subjects
    .filter(({ verdict }) => verdict === "expectedBlocked")
    .map(({ name, expectBlocked }) => `No way in is left for ${name}, which is meant: ${expectBlocked}`);
  const lines = [...told, ...meant, ...remarks];
  const nobody = meant.length > 0 ? "Nobody else is locked out" : "Nobody is locked out";
  return lines.length > 0 ? [{ heading: safe ? nobody : "Of the lockout proof", lines }] : [];
}

function effectSection(heading: string, effect: Effect | null): AccessSection[] {
  if (!effect || effect.changed === 0) return [];
  const { changes, untold, routesLost, routesGained } = effect;
  const told = changes.map(({ sentence, policies }) =>
    policies.length > 0 ? `${sentence} (${policies.join(", ")})` : sentence,
  );
  const more = untold > 0 ? [`and ${untold} more changes`] : [];
  const routes = `${count(routesLost.length, "route")} lost, ${routesGained.length} gained`;
  return [{ heading: `${heading} (${routes})`, lines: [...told, ...more] }];
}

function blastRadiusSection(radius: Access["blastRadius"]): AccessSection[] {
  if (!radius) return [];
  const { cut, guestsCut, recentSignInsCut, unknownHome, missingPartners } = radius;
  const logs = recentSignInsCut === null ? "sign-in logs could not be read" : `${recentSignInsCut} recent sign-ins`;
  const lines = cut.map(
    ({ name, tenantId, guests, cut: how }) =>
      `${name ?? "?"} (${tenantId}): ${count(guests, "guest")}${how === "some" ? ", some of them" : ""}`,
  );
  const aside = unknownHome > 0 ? [`${count(unknownHome, "more guest")} of whom the home tenant isn't known`] : [];
  const heading = `${count(guestsCut, "guest")} of ${count(cut.length, "tenant")} would be cut off (${logs})`;
  if (!missingPartners) return [{ heading, lines: [...lines, ...aside] }];
  const advice = "To keep them, put below partners in the tenant file:";
  return [{ heading, lines: [...lines, ...aside, advice], paste: missingPartners }];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
