import { roleName } from "../../../kinds/roles";
import type { Control } from "../../Control";
import { given } from "../../given";
import { legacyPartnerRoles, selfElevating } from "../../privilegedRoles/roles";
import { met, metUnless, unknown } from "../../verdict";

const never = new Set([...selfElevating, ...legacyPartnerRoles]);

/** Relationships that are over hold nothing any more. */
const over: ReadonlySet<string> = new Set(["expired", "terminated", "terminating", "terminationRequested"]);

export const customerRelationships: Control = {
  id: "EB-XT-13v1",
  title: "No relationship with a customer asks for a role that can grant itself every other",
  rationale:
    "What a provider may do at its customers is what an attacker may do who took over the provider: with Global Administrator in each relationship, one breach is all customers. Such relationships also can't be extended by themselves, and end when nobody is looking.",
  severity: "critical",
  mappings: { zeroTrust: ["21859"], notes: { "21859": "a placeholder without a test yet" } },
  lastModified: "2026-11-22",
  remedy:
    "Make a new relationship with the roles that the work takes, have the customer accept it, and terminate the old one.",
  byHand:
    "A customer accepts a relationship in the Microsoft 365 admin center, by the link that the relationship names.",
  predicate: given(["declared"], ({ declared, delegatedAdminRelationships }) => {
    if (declared.kind === "customer") return met("This tenant administers no other.");
    if (!delegatedAdminRelationships) return unknown("The list of delegated admin relationships could not be read.");
    return metUnless(
      delegatedAdminRelationships
        .filter(({ status }) => !over.has(status ?? ""))
        .flatMap(({ id, displayName, accessDetails }) =>
          (accessDetails?.unifiedRoles ?? [])
            .map(({ roleDefinitionId }) => roleDefinitionId ?? "")
            .filter((role) => never.has(role.toLowerCase()))
            .map((role) => `Relationship "${displayName ?? id}" holds ${roleName(role)}.`),
        ),
      "No relationship holds one.",
    );
  }),
};
