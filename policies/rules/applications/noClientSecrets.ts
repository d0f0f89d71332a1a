import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { application, applicationPassword, servicePrincipalPassword } from "./tokens";

/** A secret that exists can be copied, and Pulumi's state holds a copy from the start. */
export const noClientSecrets = resourceRule({
  name: "no-client-secrets",
  description: "No application or service principal is given a client secret",
  controls: ["EB-AM-10v1"],
  remedy:
    "Use a federated credential (azuread.ApplicationFederatedIdentityCredential), a managed identity, or a certificate in " +
    "Key Vault.",
  enforcementLevel: "mandatory",
  types: [application, applicationPassword, servicePrincipalPassword],
  parameters: parameters({}),
  ask: ({ type, properties }) => [
    () => {
      if (type === applicationPassword) return "The application gets a client secret.";
      if (type === servicePrincipalPassword) return "The service principal gets a client secret.";
      return properties.at("password").isSet ? "The application gets a client secret: password is set." : undefined;
    },
  ],
});
