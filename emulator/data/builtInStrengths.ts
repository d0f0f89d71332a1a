import { type Entity } from "../store/Entity";
import { multifactorCombinations, passwordlessCombinations, phishingResistantCombinations } from "./methodCombinations";

/** The authentication strengths that every tenant has and none can change. */
export const builtInStrengths: readonly Entity[] = [
  builtIn(
    "00000000-0000-0000-0000-000000000002",
    "Multifactor authentication",
    "Combinations of methods that satisfy strong authentication, such as a password + SMS",
    multifactorCombinations,
  ),
  builtIn(
    "00000000-0000-0000-0000-000000000003",
    "Passwordless MFA",
    "Passwordless methods that satisfy strong authentication, such as Passwordless sign-in with the Microsoft Authenticator",
    passwordlessCombinations,
  ),
  builtIn(
    "00000000-0000-0000-0000-000000000004",
    "Phishing-resistant MFA",
    "Phishing-resistant, Passwordless methods for the strongest authentication, such as a FIDO2 security key",
    phishingResistantCombinations,
  ),
];

/** The built-in strength of this id. */
export function builtInStrength(id: string): Entity | undefined {
  return builtInStrengths.find((strength) => strength.id === id);
}

function builtIn(id: string, displayName: string, description: string, allowedCombinations: readonly string[]): Entity {
  const created = "2021-12-01T00:00:00Z";
  return {
    id,
    createdDateTime: created,
    modifiedDateTime: created,
    displayName,
    description,
    policyType: "builtIn",
    requirementsSatisfied: "mfa",
    allowedCombinations,
  };
}
