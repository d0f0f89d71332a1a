import * as azuread from "@pulumi/azuread/provider";
import * as pulumi from "@pulumi/pulumi";
import * as path from "node:path";
import { entra, TenantBaseline } from "./components";
import { plainErrors } from "./components/plainErrors";
import { loadStackTenant } from "./tenant/loadStackTenant";

// One stack is one tenant: stacks/Pulumi.<stack>.yaml, beside Pulumi.yaml, whose folder Pulumi makes the current one.
const stack = pulumi.getStack();
const tenant = plainErrors(() =>
  loadStackTenant({ folder: path.resolve("stacks"), stack, value: new pulumi.Config().getObject("tenant") }),
);

const { tenantId } = tenant;
const baseline = new TenantBaseline(
  stack,
  { tenant },
  {
    providers: {
      entra: new entra.Provider("entra", { tenantId }),
      azuread: new azuread.Provider("azuread", { tenantId }),
    },
  },
);

export { tenantId };
export const displayName = tenant.displayName;
export const controls = baseline.controls;
