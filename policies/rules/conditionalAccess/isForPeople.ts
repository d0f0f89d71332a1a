import type { Property } from "../../values/Property";

/** Whether a policy is about people at all, and not about workload identities only. */
export const isForPeople = (policy: Property): boolean =>
  policy.at("conditions", "users").isSet && !policy.at("conditions", "users", "includedUsers").hasWord("None");
