import type * as pulumi from "@pulumi/pulumi";
import {
  AuthenticationMethodConfiguration,
  type AuthenticationMethodConfigurationArgs,
  AuthenticationMethodsPolicy,
  type AuthenticationMethodsPolicyArgs,
} from "../resources";
import { BaselineComponent } from "./BaselineComponent";
import { type Transform } from "./transform";

/** Arguments of {@link AuthenticationMethods}. */
export interface AuthenticationMethodsArgs {
  /** Codes by SMS, voice call and e-mail: off, or not managed. @default off */
  weakMethods?: "off" | "unmanaged";
  /** Minutes for which a temporary access pass may live, 60 to 480. @default 480 */
  temporaryAccessPassMinutes?: pulumi.Input<number>;
  /** Whether people are asked at sign-in to register a stronger method. @default on */
  registrationCampaign?: "on" | "unmanaged";
  /** The last word on each method, and on the policy over all of them. */
  transform?: {
    method?: Transform<AuthenticationMethodConfigurationArgs>;
    policy?: Transform<AuthenticationMethodsPolicyArgs>;
  };
}

const everybody = { id: "all_users", targetType: "group" as const };

/** Graph wants a target for nobody, too. */
const nobody = { id: "00000000-0000-0000-0000-000000000000", targetType: "group" as const };
const shown = { state: "enabled" as const, includeTarget: everybody, excludeTarget: nobody };

const weak = ["Sms", "Voice", "Email"] as const;

/**
 * Lets everybody use passkeys and Microsoft Authenticator, which then shows the app and the place; bounds temporary access
 * passes; and switches codes by SMS, voice call and e-mail off once the strong methods are on. Guests without a home
 * tenant still get a passcode by mail.
 *
 * Follows https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy.
 */
export class AuthenticationMethods extends BaselineComponent {
  /** The configurations, by Graph's id of the method. */
  public readonly methods: Readonly<Record<string, AuthenticationMethodConfiguration>>;
  /** The settings for all methods together; undefined when nothing of them is managed. */
  public readonly policy?: AuthenticationMethodsPolicy;

  constructor(name: string, args: AuthenticationMethodsArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    super("AuthenticationMethods", name, opts);
    const strong = [this.allowPasskeys(args), this.showContext(args), this.boundPasses(args)];
    const off = args.weakMethods === "unmanaged" ? [] : weak.map((method) => this.switchOff(method, strong, args));
    const all = [...strong, ...off];
    const ids = ["Fido2", "MicrosoftAuthenticator", "TemporaryAccessPass", ...weak];
    this.methods = Object.fromEntries(all.map((configuration, index) => [ids[index]!, configuration]));
    this.policy = this.setPolicy(all, args);
    this.registerOutputs({ controls: this.controls, leftOut: this.leftOut });
  }

  private allowPasskeys(args: AuthenticationMethodsArgs): AuthenticationMethodConfiguration {
    return this.configure(
      "passkeys",
      {
        method: "Fido2",
        state: "enabled",
        includeTargets: [everybody],
        excludeTargets: [],
        isSelfServiceRegistrationAllowed: true,
      },
      ["EB-AM-01v1"],
      args,
    );
  }

  private showContext(args: AuthenticationMethodsArgs): AuthenticationMethodConfiguration {
    return this.configure(
      "authenticator",
      {
        method: "MicrosoftAuthenticator",
        state: "enabled",
        includeTargets: [everybody],
        featureSettings: {
          displayAppInformationRequiredState: shown,
          displayLocationInformationRequiredState: shown,
        },
      },
      ["EB-AM-02v1"],
      args,
    );
  }

  private boundPasses(args: AuthenticationMethodsArgs): AuthenticationMethodConfiguration {
    return this.configure(
      "temporary-access-pass",
      {
        method: "TemporaryAccessPass",
        state: "enabled",
        includeTargets: [everybody],
        isUsableOnce: true,
        minimumLifetimeInMinutes: 60,
        defaultLifetimeInMinutes: 60,
        maximumLifetimeInMinutes: args.temporaryAccessPassMinutes ?? 480,
      },
      ["EB-AM-04v1"],
      args,
    );
  }

  /** After the strong ones are on, so that nobody is without any. */
  private switchOff(
    method: (typeof weak)[number],
    strong: readonly pulumi.Resource[],
    args: AuthenticationMethodsArgs,
  ): AuthenticationMethodConfiguration {
    // It is about guests, and holds whether or not the method is on for the tenant's own people.
    const passcode = method === "Email" && { allowExternalIdToUseEmailOtp: "enabled" as const };
    return this.configure(
      method.toLowerCase(),
      { method, state: "disabled", ...passcode },
      ["EB-AM-03v1"],
      args,
      strong,
    );
  }

  private configure(
    role: string,
    settings: AuthenticationMethodConfigurationArgs,
    serves: string[],
    { transform }: AuthenticationMethodsArgs,
    dependsOn: readonly pulumi.Resource[] = [],
  ): AuthenticationMethodConfiguration {
    return this.child(AuthenticationMethodConfiguration, role, settings, {
      serves,
      dependsOn,
      transform: transform?.method,
    });
  }

  /** Last: once the older policies don't count any more, these methods are all that there is. */
  private setPolicy(
    methods: readonly pulumi.Resource[],
    { weakMethods = "off", registrationCampaign = "on", transform }: AuthenticationMethodsArgs,
  ): AuthenticationMethodsPolicy | undefined {
    const migrates = weakMethods === "off";
    const asks = registrationCampaign === "on";
    if (!migrates) this.leaveOut([{ control: "EB-AM-03v1", reason: "weakMethods is unmanaged" }]);
    if (!asks) this.leaveOut([{ control: "EB-AM-05v1", reason: "registrationCampaign is unmanaged" }]);
    if (!migrates && !asks) return undefined;
    return this.child(
      AuthenticationMethodsPolicy,
      "policy",
      { ...(migrates && { policyMigrationState: "migrationComplete" as const }), ...(asks && campaign) },
      {
        serves: [...(migrates ? ["EB-AM-03v1"] : []), ...(asks ? ["EB-AM-05v1"] : [])],
        dependsOn: methods,
        transform: transform?.policy,
      },
    );
  }
}

const campaign = {
  registrationEnforcement: {
    authenticationMethodsRegistrationCampaign: {
      state: "enabled" as const,
      snoozeDurationInDays: 3,
      includeTargets: [{ ...everybody, targetedAuthenticationMethod: "microsoftAuthenticator" }],
    },
  },
};
