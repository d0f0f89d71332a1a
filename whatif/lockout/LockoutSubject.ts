import { appIds } from "../apps/appIds";
import type { ApplicationTarget, Device, Identity, Presented, SignIn } from "../model/SignIn";

/** The classes of identity that a plan must not lock out. */
export type LockoutClass = "breakGlass" | "deployer" | "serviceProvider" | "partnerGuest" | "globalAdministrator";

/** Someone who must keep a way in, and what can be presented on it. */
export interface LockoutSubject {
  class: LockoutClass;
  /** As a person would say it: "the break-glass group", "service providers from Fabrikam". */
  name: string;
  identity: Identity;
  /** What can be presented. Of break-glass only methods and terms of use count. @default nothing */
  presents?: Presented;
  /** Devices to choose from; null is an unregistered one. Break-glass always uses that. @default [null] */
  devices?: readonly (Device | null)[];
  /** Places to choose from; break-glass must get in from everywhere. @default everywhere */
  places?: readonly Pick<SignIn, "ipAddress" | "country" | "gpsCountry">[];
  /** Any one of these is a way in. @default see `defaultTargets` */
  targets?: readonly ApplicationTarget[];
  /** The group by which policies exclude the subject, for the repair; @default its user id, kind or service principal */
  excludeByGroup?: string;
  /** Why being shut out is meant. */
  expectBlocked?: { reason: string };
}

const app = (...ids: string[]): ApplicationTarget => ({ kind: "applications", appIds: ids });

/** What counts as a way in, by class: for those who must repair a tenant, an admin portal or Microsoft Graph. */
export const defaultTargets: Readonly<Record<LockoutClass, readonly ApplicationTarget[]>> = {
  breakGlass: [app(appIds.azurePortal), app(appIds.microsoftGraph)],
  globalAdministrator: [app(appIds.azurePortal), app(appIds.microsoftGraph)],
  serviceProvider: [app(appIds.azurePortal), app(appIds.microsoft365AdminCenter), app(appIds.microsoftGraph)],
  partnerGuest: [app(appIds.sharePointOnline), app(appIds.teams)],
  deployer: [app(appIds.microsoftGraph)],
};
