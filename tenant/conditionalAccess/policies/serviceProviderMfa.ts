import { onlyExternals } from "../externals";
import { anyApp, mfa } from "../parts";
import { type Policy } from "../Policy";

export const serviceProviderMfa: Policy = {
  role: "service-provider-mfa",
  displayName: "EB-CA-02 MFA for service providers",
  description: "MFA for people of service providers, who sign in without an account here.",
  control: "EB-CA-02v1",
  licence: "P1",
  variants: () => [{ body: { conditions: anyApp(onlyExternals(["serviceProvider"])), ...mfa } }],
};
