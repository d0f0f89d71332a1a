import { representativePlaces } from "../circumstances/places";
import { representativeUserRisks } from "../circumstances/risks";
import type { Evaluator } from "../Evaluator";
import type { ConditionalAccessPolicy } from "../model/ConditionalAccessPolicy";
import type { ClientAppType, DevicePlatform, SignIn } from "../model/SignIn";
import type { Route } from "./LockoutProof";
import { defaultTargets, type LockoutSubject } from "./LockoutSubject";

/** What a subject can't choose, and the ways in that it then has to choose from. */
export interface Circumstance {
  /** Null when everything is as the subject would have it. */
  label: string | null;
  routes(): Iterable<Route>;
}

const platforms: readonly DevicePlatform[] = ["windows", "macOS", "linux", "iOS", "android", "windowsPhone", "unknown"];
/** Legacy clients reach no portal and no Graph, so they are no way in. */
const clients: readonly ClientAppType[] = ["browser", "mobileAppsAndDesktopClients"];
const noRisk = { signInRiskLevel: "none", userRiskLevel: "none", insiderRiskLevel: "none" } as const;

/**
 * The circumstances in which a subject must have a way in. Break-glass must have one wherever it is and whatever risk is
 * seen, on a device that nobody knows: all of these can fail with the tenant. The others choose where they sign in from
 * and on which of their devices, and are not at risk.
 */
export function circumstancesOf(
  subject: LockoutSubject,
  evaluator: Evaluator,
  policies: readonly ConditionalAccessPolicy[],
): Circumstance[] {
  const everywhere = () => representativePlaces([evaluator]);
  if (subject.class !== "breakGlass") {
    const places = subject.places?.map((part) => ({ label: describePlace(part), part })) ?? everywhere();
    return [{ label: null, routes: () => routesOf(subject, places, subject.devices ?? [null], {}) }];
  }
  return everywhere().flatMap((place) =>
    representativeUserRisks(policies).map((risk): Circumstance => ({
      label: `signing in from ${place.label}, with ${risk.label}`,
      routes: () => routesOf(subject, [place], [null], risk.part),
    })),
  );
}

function* routesOf(
  subject: LockoutSubject,
  places: readonly { label: string; part: Partial<SignIn> }[],
  devices: NonNullable<LockoutSubject["devices"]>,
  risk: Partial<SignIn>,
): Iterable<Route> {
  const workload = subject.identity.kind === "servicePrincipal";
  for (const target of subject.targets ?? defaultTargets[subject.class]) {
    for (const place of places) {
      for (const device of devices) {
        for (const devicePlatform of platforms) {
          for (const clientAppType of clients) {
            const signIn: SignIn = {
              identity: subject.identity,
              target,
              devicePlatform,
              clientAppType,
              device,
              transferMethod: "none",
              ...(workload ? { signInRiskLevel: "none", servicePrincipalRiskLevel: "none" } : noRisk),
              ...place.part,
              ...risk,
              presents: presentedBy(subject),
            };
            yield { target, signIn, label: labelOf(signIn, place.label) };
          }
        }
      }
    }
  }
}

/** Break-glass must not lean on anything but what the account itself holds. */
function presentedBy({ class: kind, presents }: LockoutSubject): SignIn["presents"] {
  if (kind !== "breakGlass") return presents;
  return { methods: presents?.methods, termsOfUse: presents?.termsOfUse };
}

function labelOf(signIn: SignIn, place: string): string {
  const { target, device } = signIn;
  const what = target.kind === "applications" ? target.appIds.join(" and ") : target.kind;
  const on = device ? (device.isCompliant ? "a compliant device" : "a registered device") : "an unregistered device";
  return `${what}, ${signIn.clientAppType} on ${signIn.devicePlatform}, ${place}, ${on}`;
}

function describePlace({ ipAddress, country }: Partial<SignIn>): string {
  return [ipAddress, country === null ? "no known country" : country].filter((part) => part !== undefined).join(" in ");
}
