import { appIds } from "../../apps/appIds";
import { isGuid } from "../../conditions/ids";
import type { Target, UserActionTarget } from "../../model/SignIn";
import { joinLabels, someOf } from "../mergeEquivalent";
import type { AxisValue } from "../SignInMatrix";
import { type Names, named, nobodysId, type Side } from "./Side";

/** Microsoft's own resources that are worth a word by themselves. */
const wellKnown: Names = {
  [appIds.azurePortal]: "the Azure portal",
  [appIds.azureServiceManagement]: "Azure management",
  [appIds.microsoft365AdminCenter]: "the Microsoft 365 admin center",
  [appIds.microsoftGraph]: "Microsoft Graph",
  [appIds.windowsAzureActiveDirectory]: "the directory",
  [appIds.exchangeOnline]: "Exchange Online",
  [appIds.sharePointOnline]: "SharePoint Online",
  [appIds.teams]: "Microsoft Teams",
};
const actions: readonly [UserActionTarget["userAction"], string][] = [
  ["registerSecurityInformation", "registering security information"],
  ["registerOrJoinDevices", "registering or joining devices"],
];

/** How the label of the apps that nothing names begins, and what sets off in it what isn't an app. */
export const everyApp = "every app";
export const besides = " as well as ";

/** The apps that anything on either side names, Microsoft's best known, one that nothing names; actions and contexts. */
export function targetCandidates(sides: readonly Side[], names: Names, workloads: boolean): AxisValue[] {
  const inPolicies = named(sides, ({ conditions }) => [
    ...(conditions?.applications?.includeApplications ?? []),
    ...(conditions?.applications?.excludeApplications ?? []),
  ]);
  const settings = sides.flatMap(({ facts }) => [
    facts.crossTenantAccess?.default,
    ...(facts.crossTenantAccess?.partners ?? []),
  ]);
  const inSettings = settings.flatMap((section) =>
    [section?.b2bCollaborationInbound, section?.b2bDirectConnectInbound].flatMap((setting) =>
      (setting?.applications?.targets ?? []).map(({ target }) => target?.toLowerCase() ?? ""),
    ),
  );
  const apps = new Set([...Object.keys(wellKnown), ...[...inPolicies, ...inSettings].filter(isGuid), nobodysId]);
  const value = (label: string, target: Target): AxisValue => ({ label, part: { target } });
  const contexts = named(
    sides,
    ({ conditions }) => conditions?.applications?.includeAuthenticationContextClassReferences ?? [],
  );
  return [
    ...[...apps].map((id) =>
      value(names[id] ?? wellKnown[id] ?? (id === nobodysId ? "other apps" : `the app ${id}`), {
        kind: "applications",
        appIds: [id],
      }),
    ),
    ...contexts.map((id) => value(`the authentication context ${id}`, { kind: "authenticationContext", id })),
    ...(workloads ? [] : actions.map(([userAction, label]) => value(label, { kind: "userAction", userAction }))),
  ];
}

/** What a merged group of targets is called: with the apps that nothing names in it, the others are what it leaves out. */
export function describeTargets(group: readonly AxisValue[], all: readonly AxisValue[]): string {
  const isApp = ({ part }: AxisValue) => part.target?.kind === "applications";
  const apps = group.filter(isApp);
  const rest = group.filter((value) => !isApp(value));
  if (!apps.some(({ label }) => label === "other apps")) return joinLabels(group);
  const left = all.filter((value) => isApp(value) && !apps.includes(value));
  const every =
    left.length === 0
      ? everyApp
      : `${everyApp} but ${someOf(
          left.map(({ label }) => label),
          " and ",
        )}`;
  return rest.length > 0 ? every + besides + joinLabels(rest) : every;
}
