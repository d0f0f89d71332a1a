import type { SignIn, Target } from "../model/SignIn";

const words = {
  platforms: ["android", "iOS", "windows", "windowsPhone", "macOS", "linux", "unknown"],
  clientApps: ["browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "easSupported", "other"],
  risks: ["none", "low", "medium", "high", "hidden"],
  insiderRisks: ["none", "minor", "moderate", "elevated"],
  flows: ["none", "deviceCodeFlow", "authenticationTransfer"],
} as const;

/** A text that is the same for two targets just when no policy can tell them apart. */
export function targetKey(target: Target, resources: readonly string[] | null): string {
  if (target.kind === "applications" && resources!.length === 1) return resources![0]!;
  const rest =
    target.kind === "userAction" ? target.userAction : target.kind === "authenticationContext" ? target.id : "";
  return `${rest}|${resources ? resources.join(",") : "-"}`;
}

/** A number that is the same for two sign-ins just when all their enum members are. */
export function wordsKey(signIn: SignIn): number {
  const { platforms, clientApps, risks, insiderRisks, flows } = words;
  let key = at(platforms, signIn.devicePlatform);
  key = key * 8 + at(clientApps, signIn.clientAppType);
  key = key * 8 + at(risks, signIn.signInRiskLevel);
  key = key * 8 + at(risks, signIn.userRiskLevel);
  key = key * 8 + at(risks, signIn.servicePrincipalRiskLevel);
  key = key * 8 + at(insiderRisks, signIn.insiderRiskLevel);
  return key * 8 + at(flows, signIn.transferMethod);
}

/** The position of a word, from 1; 0 when it is left out. */
function at<T extends string>(list: readonly T[], word: T | undefined): number {
  return word === undefined ? 0 : list.indexOf(word) + 1;
}
