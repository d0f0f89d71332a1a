import type * as pulumi from "@pulumi/pulumi";
import type { AuthenticationMethodConfigurationInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link AuthenticationMethodConfiguration}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/authenticationmethodconfiguration.
 */
export type AuthenticationMethodConfigurationArgs = Args<AuthenticationMethodConfigurationInputs>;

/**
 * Whether an authentication method can be used, by whom, and what is particular to it. Every method has a
 * configuration: creating the resource takes it under management. Destroyed with `onDestroy: "systemDefault"`, the
 * method is as in a new tenant.
 */
export class AuthenticationMethodConfiguration extends EntraResource {
  /** The method, by Graph's id of its configuration. */
  declare public readonly method: pulumi.Output<AuthenticationMethodConfigurationInputs["method"]>;
  /** Whether the method can be used. */
  declare public readonly state: pulumi.Output<AuthenticationMethodConfigurationInputs["state"]>;
  /** Who may use it. */
  declare public readonly includeTargets: pulumi.Output<AuthenticationMethodConfigurationInputs["includeTargets"]>;
  /** Who may not use it all the same. */
  declare public readonly excludeTargets: pulumi.Output<AuthenticationMethodConfigurationInputs["excludeTargets"]>;
  /** Fido2: whether keys must prove their model. */
  declare public readonly isAttestationEnforced: pulumi.Output<
    AuthenticationMethodConfigurationInputs["isAttestationEnforced"]
  >;
  /** Fido2: whether people may register keys by themselves. */
  declare public readonly isSelfServiceRegistrationAllowed: pulumi.Output<
    AuthenticationMethodConfigurationInputs["isSelfServiceRegistrationAllowed"]
  >;
  /** Fido2: which models may be used. */
  declare public readonly keyRestrictions: pulumi.Output<AuthenticationMethodConfigurationInputs["keyRestrictions"]>;
  /** MicrosoftAuthenticator: whether its one-time codes may be used. */
  declare public readonly isSoftwareOathEnabled: pulumi.Output<
    AuthenticationMethodConfigurationInputs["isSoftwareOathEnabled"]
  >;
  /** MicrosoftAuthenticator: what it shows with a request. */
  declare public readonly featureSettings: pulumi.Output<AuthenticationMethodConfigurationInputs["featureSettings"]>;
  /** Voice: whether office phones may be registered. */
  declare public readonly isOfficePhoneAllowed: pulumi.Output<
    AuthenticationMethodConfigurationInputs["isOfficePhoneAllowed"]
  >;
  /** Email: whether guests get a code by mail. */
  declare public readonly allowExternalIdToUseEmailOtp: pulumi.Output<
    AuthenticationMethodConfigurationInputs["allowExternalIdToUseEmailOtp"]
  >;
  /** TemporaryAccessPass: length of a pass. */
  declare public readonly defaultLength: pulumi.Output<AuthenticationMethodConfigurationInputs["defaultLength"]>;
  /** TemporaryAccessPass: validity when nothing is said. */
  declare public readonly defaultLifetimeInMinutes: pulumi.Output<
    AuthenticationMethodConfigurationInputs["defaultLifetimeInMinutes"]
  >;
  /** TemporaryAccessPass: the shortest validity. */
  declare public readonly minimumLifetimeInMinutes: pulumi.Output<
    AuthenticationMethodConfigurationInputs["minimumLifetimeInMinutes"]
  >;
  /** TemporaryAccessPass: the longest validity. */
  declare public readonly maximumLifetimeInMinutes: pulumi.Output<
    AuthenticationMethodConfigurationInputs["maximumLifetimeInMinutes"]
  >;
  /** TemporaryAccessPass: whether a pass is good for one sign-in only. */
  declare public readonly isUsableOnce: pulumi.Output<AuthenticationMethodConfigurationInputs["isUsableOnce"]>;
  /** X509Certificate: how much a certificate counts for. */
  declare public readonly authenticationModeConfiguration: pulumi.Output<
    AuthenticationMethodConfigurationInputs["authenticationModeConfiguration"]
  >;
  /** X509Certificate: how a certificate leads to a user. */
  declare public readonly certificateUserBindings: pulumi.Output<
    AuthenticationMethodConfigurationInputs["certificateUserBindings"]
  >;
  /** X509Certificate: whether a revocation list is a must. */
  declare public readonly crlValidationConfiguration: pulumi.Output<
    AuthenticationMethodConfigurationInputs["crlValidationConfiguration"]
  >;
  /** X509Certificate: whether the choice of certificates is narrowed down. */
  declare public readonly issuerHintsConfiguration: pulumi.Output<
    AuthenticationMethodConfigurationInputs["issuerHintsConfiguration"]
  >;

  constructor(name: string, args: AuthenticationMethodConfigurationArgs, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "AuthenticationMethodConfiguration",
      name,
      args,
      [
        "method",
        "state",
        "includeTargets",
        "excludeTargets",
        "isAttestationEnforced",
        "isSelfServiceRegistrationAllowed",
        "keyRestrictions",
        "isSoftwareOathEnabled",
        "featureSettings",
        "isOfficePhoneAllowed",
        "allowExternalIdToUseEmailOtp",
        "defaultLength",
        "defaultLifetimeInMinutes",
        "minimumLifetimeInMinutes",
        "maximumLifetimeInMinutes",
        "isUsableOnce",
        "authenticationModeConfiguration",
        "certificateUserBindings",
        "crlValidationConfiguration",
        "issuerHintsConfiguration",
      ],
      opts,
    );
  }
}
