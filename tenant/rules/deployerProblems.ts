import { type Tenant } from "../schema/tenantSchema";
import { describeValue, type TenantProblem } from "../TenantProblem";

/** What is wrong with who deploys: it is no emergency account, and no partner's app. Paths begin at the tenant. */
export function deployerProblems({ breakGlass, deployerIds = [], partners }: Tenant): TenantProblem[] {
  const duplicate = (breakGlass?.accounts ?? []).findIndex((id, index, all) => all.indexOf(id) !== index);
  return [
    ...(duplicate < 0
      ? []
      : [
          {
            path: ["breakGlass", "accounts", duplicate],
            found: "the same account a second time",
            expected: "two different accounts; make another one (EB-CA-22v1)",
          },
        ]),
    ...(breakGlass?.accounts ?? []).flatMap((id, index) =>
      deployerIds.includes(id)
        ? [
            {
              path: ["breakGlass", "accounts", index],
              found: `${describeValue(id)}, which deploys the tenant`,
              expected:
                "an account that is used for nothing else; make one, or deploy with an app of its own (EB-CA-22v1)",
            },
          ]
        : [],
    ),
    ...partners.flatMap(({ servicePrincipalIds = [] }, at) =>
      servicePrincipalIds.flatMap((id, index) =>
        deployerIds.includes(id)
          ? [
              {
                path: ["partners", at, "servicePrincipalIds", index],
                found: `${describeValue(id)}, which deploys the tenant`,
                expected:
                  "an app that only the partner runs; the deployment would be locked out from everywhere else (EB-CA-18v1)",
              },
            ]
          : [],
      ),
    ),
  ];
}
