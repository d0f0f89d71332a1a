import { accessProblems, defaultAccessProblems } from "../tenant/rules/accessProblems";
import { type PartnerFacts, partnerProblems } from "../tenant/rules/partnerProblems";
import { describeValue, type TenantProblem, within } from "../tenant/TenantProblem";
import { type CrossTenantAccessArgs, type PartnerAccessArgs } from "./CrossTenantAccess";

const surfaces = ["collaboration", "directConnect"] as const;

/** What is wrong with the arguments of a CrossTenantAccess, as far as they are known already. */
export function crossTenantAccessProblems(args: CrossTenantAccessArgs): TenantProblem[] {
  const partners = args.partners ?? [];
  return [
    ...within(["partners"], partnerProblems(partners.map(factsOf), known(args.tenantId))),
    ...partners.flatMap((partner, index) => within(["partners", index], keyProblems(partner))),
    ...surfaces.flatMap((surface) => [
      ...within(["default", surface], defaultAccessProblems(args.default?.[surface])),
      ...partners.flatMap((partner, index) => within(["partners", index, surface], accessProblems(partner[surface]))),
    ]),
  ];
}

const factsOf = (partner: PartnerAccessArgs): PartnerFacts => ({ ...partner, tenantId: known(partner.tenantId) });

const known = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function keyProblems({ tenantId, name }: PartnerAccessArgs): TenantProblem[] {
  if (typeof tenantId === "string" || name) return [];
  return [
    {
      path: ["name"],
      found: describeValue(name),
      expected: "a name, because the resource can't be named after a tenant id that is only known later",
    },
  ];
}
