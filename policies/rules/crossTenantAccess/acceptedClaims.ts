import type { Property } from "../../values/Property";

/** The claims that a trust section accepts, by Graph's names; also those that this library does not know yet. */
export const acceptedClaims = (trust: Property): string[] =>
  trust.names().filter((claim) => /^is.+Accepted$/.test(claim) && trust.at(claim).flag() === true);
