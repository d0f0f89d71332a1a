import { addressRangeProblem } from "../addressRange";
import { countryCodes } from "../countryCodes";
import { describeValue, type TenantProblem } from "../TenantProblem";
import { type PolicyFacts } from "./PolicyFacts";
import { devicesNobodyTrusts } from "./policies/partnerDevices";
import { enforcedPolicies, type PolicyChoices, type ResolvedPolicy } from "./resolvePolicies";

/** Policies about other people than the tenant's own, which no break-glass account could be caught by. */
const harmless: readonly string[] = ["suspendedPartners", "partnerApps"];

/** The enforced policies that need a way back in. */
export const needBreakGlass = (choices: PolicyChoices): ResolvedPolicy[] =>
  enforcedPolicies(choices).filter(({ name }) => !harmless.includes(name));

/** What enforced policies ask of people who could never meet it. Paths begin at the choices. */
export const unmeetable = (choices: PolicyChoices): TenantProblem[] =>
  enforcedPolicies(choices).flatMap(({ policy }) => policy.unmeetable?.(choices) ?? []);

/** Countries that don't exist. Paths begin at the choices. */
export const countryProblems = ({ allowedCountries = [] }: PolicyFacts): TenantProblem[] =>
  allowedCountries.flatMap((code, index) =>
    countryCodes.has(code.toUpperCase())
      ? []
      : [
          {
            path: ["allowedCountries", index],
            found: describeValue(code),
            expected:
              "the ISO 3166-1 code of a country, such as DE; look it up, as no such country exists (EB-CA-09v1)",
          },
        ],
  );

/** What is wrong with what policies look at in partners. Paths begin at the list of partners. */
export const policyPartnerProblems = (facts: PolicyFacts): TenantProblem[] => [
  ...devicesNobodyTrusts(facts),
  ...(facts.partners ?? []).flatMap(({ ipRanges = [], servicePrincipalIds = [] }, index) => [
    ...ipRanges.flatMap((range, at) => {
      const expected = addressRangeProblem(range);
      const path = [index, "ipRanges", at];
      return expected ? [{ path, found: describeValue(range), expected: `${expected} (EB-CA-09v1)` }] : [];
    }),
    ...(servicePrincipalIds.length > 0 && ipRanges.length === 0
      ? [
          {
            path: [index, "servicePrincipalIds"],
            found: "apps of the partner without the addresses that they are to be held to",
            expected: "ipRanges of the partner; add them, or leave its apps out (EB-CA-18v1)",
          },
        ]
      : []),
  ]),
];
