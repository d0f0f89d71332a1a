import * as pulumi from "@pulumi/pulumi";
import { describeValue, type TenantProblem } from "../tenant/TenantProblem";
import { InvalidArgsError } from "./InvalidArgsError";

/** A provider for one tenant; both `entra.Provider` and `azuread.Provider` have the id that they were given. */
interface TenantProvider {
  tenantId?: pulumi.Output<string | undefined>;
}

/**
 * Makes sure that a component's providers write to the tenant that is meant.
 *
 * @returns what the component's children have to wait for. It fails when a provider is for another tenant, or doesn't
 * say for which: its environment may name any.
 * @throws {InvalidArgsError} when a provider is missing; a default provider would take its tenant from the environment
 */
export function providersOfTenant(
  component: pulumi.Resource,
  shown: string,
  packages: readonly string[],
  tenantId: string,
): pulumi.Output<pulumi.Resource> {
  const providers = packages.map((name) => component.getProvider(`${name}:index:Any`));
  InvalidArgsError.throwIf(
    shown,
    packages.filter((_, index) => !providers[index]).map((name) => missing(name, tenantId)),
  );
  return pulumi.all((providers as TenantProvider[]).map((provider) => provider.tenantId)).apply((ids) => {
    InvalidArgsError.throwIf(
      shown,
      packages.flatMap((name, index) => ofAnotherTenant(name, ids[index], tenantId)),
    );
    return providers[0]!;
  });
}

const missing = (name: string, tenantId: string): TenantProblem => ({
  path: ["opts", "providers", name],
  found: "nothing",
  expected: `the tenant's own provider; give providers: { ${quoted(name)}: new ${inCamelCase(name)}.Provider("…", { tenantId: "${tenantId}" }) }`,
});

const quoted = (name: string): string => (name.includes("-") ? `"${name}"` : name);

const inCamelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function ofAnotherTenant(name: string, found: string | undefined, tenantId: string): TenantProblem[] {
  if (found?.toLowerCase() === tenantId) return [];
  return [
    {
      path: ["opts", "providers", name, "tenantId"],
      found: describeValue(found),
      expected: `"${tenantId}", the tenant's own id; give the provider of this tenant`,
    },
  ];
}
