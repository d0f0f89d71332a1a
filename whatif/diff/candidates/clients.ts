import type { ClientAppType, DevicePlatform, TransferMethod } from "../../model/SignIn";
import { joinLabels } from "../mergeEquivalent";
import type { AxisValue } from "../SignInMatrix";

const platforms: Readonly<Record<DevicePlatform, string>> = {
  windows: "Windows",
  macOS: "macOS",
  linux: "Linux",
  iOS: "iOS",
  android: "Android",
  windowsPhone: "Windows Phone",
  unknown: "an unknown platform",
};
const clients: Readonly<Record<Exclude<ClientAppType, "easSupported">, string>> = {
  browser: "a browser",
  mobileAppsAndDesktopClients: "an app",
  exchangeActiveSync: "Exchange ActiveSync",
  other: "a legacy client",
};

/** What a merged group of clients is called: whole kinds of client by their name, the others one by one. */
export function describeClients(group: readonly AxisValue[], all: readonly AxisValue[]): string {
  const rest = new Set(group);
  const names: string[] = [];
  for (const [name, test] of kinds) {
    const kind = all.filter(({ part }) => test(part));
    if (!kind.every((value) => rest.has(value))) continue;
    names.push(name);
    kind.forEach((value) => rest.delete(value));
  }
  return [...names, ...someOfRest([...rest])].join(" and ");
}

type Part = AxisValue["part"];
const modern = ({ clientAppType: client }: Part) => client === "browser" || client === "mobileAppsAndDesktopClients";
const plain = (part: Part) => modern(part) && part.transferMethod === "none";
/** Wider kinds before those that they contain. */
const kinds: readonly [string, (part: Part) => boolean][] = [
  ["modern clients", modern],
  ["modern clients", (part) => modern(part) && part.transferMethod !== "deviceCodeFlow"],
  ["modern clients", plain],
  ["legacy clients", (part) => !modern(part)],
  ["browsers", ({ clientAppType }) => clientAppType === "browser"],
  ["apps", (part) => plain(part) && part.clientAppType === "mobileAppsAndDesktopClients"],
  ["device code flow", ({ transferMethod }) => transferMethod === "deviceCodeFlow"],
  ["authentication transfer", ({ transferMethod }) => transferMethod === "authenticationTransfer"],
];

function someOfRest(values: readonly AxisValue[]): string[] {
  if (values.length === 0) return [];
  const byPlatform = [...new Set(values.map(({ part }) => platforms[part.devicePlatform!]))];
  const wholePlatforms = values.length === byPlatform.length * 6;
  return wholePlatforms ? [`clients on ${byPlatform.join(", ")}`] : [joinLabels(values)];
}

/** Every client app on every platform, and the authentication flows of apps. */
export function clientCandidates(): AxisValue[] {
  const value = (platform: DevicePlatform, client: keyof typeof clients, flow: TransferMethod, by = ""): AxisValue => ({
    label: `${clients[client]} on ${platforms[platform]}${by}`,
    part: { devicePlatform: platform, clientAppType: client, transferMethod: flow },
  });
  const all = Object.keys(platforms) as DevicePlatform[];
  return all.flatMap((platform) => [
    ...(Object.keys(clients) as (keyof typeof clients)[]).map((client) => value(platform, client, "none")),
    value(platform, "mobileAppsAndDesktopClients", "deviceCodeFlow", " by device code"),
    value(platform, "mobileAppsAndDesktopClients", "authenticationTransfer", " by authentication transfer"),
  ]);
}
