import * as azuread from "@pulumi/azuread/provider";
import { azureProvider, entra, TenantBaseline, type TenantInput } from "../../components";

/** What a program of one tenant does: its own providers, and the baseline by them. */
export function deployBaseline(tenant: TenantInput, tenantId = tenant.tenantId): TenantBaseline {
  const providers = {
    entra: new entra.Provider("entra", { tenantId }),
    azuread: new azuread.Provider("azuread", { tenantId }),
    ...azureProvider(tenant),
  };
  return new TenantBaseline("contoso", { tenant }, { providers });
}
