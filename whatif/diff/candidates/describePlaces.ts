import type { PlaceValue } from "../../circumstances/places";
import { joinLabels, someOf } from "../mergeEquivalent";

/** What a merged group of places is called: by network or by country alone, where the other makes no difference. */
export function describePlaces(group: readonly PlaceValue[], all: readonly PlaceValue[]): string {
  const networks = distinctOf(group, "network");
  const countries = distinctOf(group, "country");
  if (group.length !== networks.length * countries.length) return joinLabels(group);
  if (networks.length === distinctOf(all, "network").length) {
    return countries.length === distinctOf(all, "country").length ? "anywhere" : someOf(countries, " and ");
  }
  if (countries.length === distinctOf(all, "country").length) return someOf(networks, " and ");
  return `${someOf(networks, " or ")} in ${someOf(countries, " or ")}`;
}

const distinctOf = (places: readonly PlaceValue[], key: "network" | "country") => [
  ...new Set(places.map((one) => one[key])),
];
