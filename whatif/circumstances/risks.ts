import type { ConditionalAccessPolicy } from "../model/ConditionalAccessPolicy";
import type { InsiderRiskLevel, RiskLevel, SignIn } from "../model/SignIn";

/** A combination of risk levels, and what to call it. */
export interface RiskValue {
  label: string;
  part: Pick<SignIn, "signInRiskLevel" | "userRiskLevel" | "insiderRiskLevel" | "servicePrincipalRiskLevel">;
}

const riskLevels: readonly RiskLevel[] = ["none", "low", "medium", "high", "hidden"];
const insiderLevels: readonly InsiderRiskLevel[] = ["none", "minor", "moderate", "elevated"];

/** Combinations of a person's risk levels that stand for all: levels that no policy tells apart count once. */
export function representativeUserRisks(policies: readonly ConditionalAccessPolicy[]): RiskValue[] {
  const signIn = used(policies, riskLevels, (policy) => policy.conditions?.signInRiskLevels ?? []);
  const user = used(policies, riskLevels, (policy) => policy.conditions?.userRiskLevels ?? []);
  const insider = used(policies, insiderLevels, (policy) => (policy.conditions?.insiderRiskLevels ?? "").split(","));
  return signIn.flatMap((signInRiskLevel) =>
    user.flatMap((userRiskLevel) =>
      insider.map((insiderRiskLevel): RiskValue => {
        const part = { signInRiskLevel, userRiskLevel, insiderRiskLevel };
        return { label: labelOf({ "sign-in": signInRiskLevel, user: userRiskLevel, insider: insiderRiskLevel }), part };
      }),
    ),
  );
}

/** The same for a service principal. */
export function representativeWorkloadRisks(policies: readonly ConditionalAccessPolicy[]): RiskValue[] {
  const levels = used(policies, riskLevels, (policy) => policy.conditions?.servicePrincipalRiskLevels ?? []);
  return levels.map((level) => ({
    label: labelOf({ "service principal": level }),
    part: { servicePrincipalRiskLevel: level, signInRiskLevel: "none" },
  }));
}

/** `none`, the levels that policies name, and one that none of them names. */
function used<T extends string>(
  policies: readonly ConditionalAccessPolicy[],
  levels: readonly T[],
  read: (policy: ConditionalAccessPolicy) => readonly string[],
): T[] {
  const named = new Set(policies.flatMap((policy) => read(policy).map((level) => level.trim())));
  const unnamed = levels.find((level) => !named.has(level));
  return levels.filter((level) => level === "none" || level === unnamed || named.has(level));
}

function labelOf(levels: Record<string, string>): string {
  const risky = Object.entries(levels).filter(([, level]) => level !== "none");
  return risky.length === 0 ? "no risk" : risky.map(([kind, level]) => `${level} ${kind} risk`).join(" and ");
}
