import "./startup/loadLate";
import "./startup/parseOnce";
import * as azuread from "@pulumi/azuread/provider";
import * as pulumi from "@pulumi/pulumi";
import { azureProvider, entra, TenantBaseline } from "./components";
import { plainErrors } from "./components/plainErrors";
import { dropDebugMessages } from "./startup/dropDebugMessages";
import { optimizeLate } from "./startup/optimizeLate";
import { findProject } from "./tenant/findProject";
import { loadStackTenant } from "./tenant/loadStackTenant";

optimizeLate();
dropDebugMessages();
// Pulumi takes several stack traces for each resource. Mapping them to the sources took a tenth of a preview's computing.
Reflect.deleteProperty(Error, "prepareStackTrace");

// One stack is one tenant: Pulumi.<stack>.yaml in the folder that Pulumi.yaml names.
const stack = pulumi.getStack();
const value = new pulumi.Config().getObject("tenant");
const tenant = plainErrors(() => {
  const project = findProject(process.cwd());
  // Pulumi starts a program in the program's own folder; messages name files as seen from the project's.
  process.chdir(project.directory);
  return loadStackTenant({ folder: project.stackDirectory, stack, value });
});

const { tenantId } = tenant;
const baseline = new TenantBaseline(
  stack,
  { tenant },
  {
    providers: {
      entra: new entra.Provider("entra", { tenantId }),
      azuread: new azuread.Provider("azuread", { tenantId }),
      ...azureProvider(tenant),
    },
  },
);

export { tenantId };
export const displayName = tenant.displayName;
export const controls = baseline.controls;
export const leftOut = baseline.leftOut;
