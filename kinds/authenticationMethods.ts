import type { GraphObject } from "./kind";

/** What is particular to an authentication method, besides its state and whom it is for. */
interface Method {
  /** Type of its configuration in Graph. */
  type: string;
  /** The settings that only it has. */
  settings: readonly string[];
  /** What a target has beside its id and type, with the value that Graph takes for what is left out. */
  target: GraphObject;
}

/** Id of the configuration of an authentication method. */
export type MethodId =
  | "Fido2"
  | "MicrosoftAuthenticator"
  | "Sms"
  | "Voice"
  | "Email"
  | "SoftwareOath"
  | "TemporaryAccessPass"
  | "X509Certificate";

const method = (name: string, settings: readonly string[] = [], target: GraphObject = {}): Method => ({
  type: `#microsoft.graph.${name}AuthenticationMethodConfiguration`,
  settings,
  target: { isRegistrationRequired: false, ...target },
});

/** The authentication methods that can be managed, by Graph's id of their configurations. */
export const authenticationMethods: Record<MethodId, Method> = {
  Fido2: method("fido2", ["isAttestationEnforced", "isSelfServiceRegistrationAllowed", "keyRestrictions"]),
  MicrosoftAuthenticator: method("microsoftAuthenticator", ["isSoftwareOathEnabled", "featureSettings"], {
    authenticationMode: "any",
  }),
  Sms: method("sms", [], { isUsableForSignIn: false }),
  Voice: method("voice", ["isOfficePhoneAllowed"]),
  Email: method("email", ["allowExternalIdToUseEmailOtp"]),
  SoftwareOath: method("softwareOath"),
  TemporaryAccessPass: method("temporaryAccessPass", [
    "defaultLength",
    "defaultLifetimeInMinutes",
    "minimumLifetimeInMinutes",
    "maximumLifetimeInMinutes",
    "isUsableOnce",
  ]),
  X509Certificate: method("x509Certificate", [
    "authenticationModeConfiguration",
    "certificateUserBindings",
    "crlValidationConfiguration",
    "issuerHintsConfiguration",
  ]),
};

export const methodIds = Object.keys(authenticationMethods) as [MethodId, ...MethodId[]];

/** The method of this id, in any casing. */
export function findMethod(id: string): (Method & { id: MethodId }) | undefined {
  const name = methodIds.find((one) => one.toLowerCase() === id.toLowerCase());
  return name && { id: name, ...authenticationMethods[name] };
}
