import type { Impact, ProvenSubject } from "../../impact";
import type { BlastRadius, EffectDiff } from "../../whatif";
import type { Access, Effect } from "../report/access/model";
import { missingPartners } from "./missingPartners";

/** Puts what a plan does to sign-ins into the form in which reports tell it. */
export const accessReport = ({
  effect,
  onceEnforced,
  lockout,
  blastRadius,
}: Impact): Omit<Access, "unknownBlastRadius"> => ({
  effect: effect && effectReport(effect),
  onceEnforced: onceEnforced && effectReport(onceEnforced),
  lockout: {
    safe: lockout.safe,
    subjects: lockout.subjects.map(subjectReport),
    gaps: lockout.gaps,
    remarks: lockout.remarks,
  },
  blastRadius: blastRadius && blastRadiusReport(blastRadius),
});

const effectReport = ({ cells, changed, changes, untold, routesLost, routesGained }: EffectDiff): Effect => ({
  cells,
  changed,
  changes: changes.map(({ kind, sentence, cells, policies }) => ({ kind, sentence, cells, policies })),
  untold,
  routesLost,
  routesGained,
});

function subjectReport(subject: ProvenSubject): Access["lockout"]["subjects"][number] {
  const { class: kind, name, verdict, route, circumstance, closed, repair, already, expectBlocked } = subject;
  const closers = closed.flatMap(({ policies, crossTenant }) => [
    ...(crossTenant ? [{ policyId: null, name: "cross-tenant access", why: crossTenant }] : []),
    ...policies.map(({ id, displayName, why }) => ({ policyId: id, name: displayName, why })),
  ]);
  const unique = new Map(closers.map((closer) => [JSON.stringify(closer), closer]));
  return {
    class: kind,
    name,
    verdict,
    route: route?.label ?? null,
    circumstance,
    closedBy: [...unique.values()],
    repair: repair && repair.edits.map((edit) => ({ ...edit })),
    already,
    expectBlocked: expectBlocked?.reason ?? null,
  };
}

const blastRadiusReport = (radius: BlastRadius): Access["blastRadius"] => ({
  guestsCut: radius.guestsCut,
  recentSignInsCut: radius.recentSignInsCut,
  cut: radius.cut.map(({ homeTenantId, name, guests, recentSignIns, cut, why }) => ({
    tenantId: homeTenantId,
    name: name ?? null,
    guests,
    recentSignIns: recentSignIns ?? null,
    cut,
    why,
  })),
  unknownHome: radius.unknownHome.reduce((sum, { guests }) => sum + guests, 0),
  missingPartners: missingPartners(radius),
});
