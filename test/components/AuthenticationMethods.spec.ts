import { expect } from "chai";
import { AuthenticationMethods, type AuthenticationMethodsArgs } from "../../components";
import { ofType, runProgram } from "../support/mocks";

const registered = (args?: AuthenticationMethodsArgs) => runProgram(() => new AuthenticationMethods("am", args));

const methodsOf = async (args?: AuthenticationMethodsArgs) =>
  ofType(await registered(args), "entra:index:AuthenticationMethodConfiguration");

const everybody = { id: "all_users", targetType: "group" };

describe("AuthenticationMethods", () => {
  it("lets everybody use passkeys", async () => {
    expect((await methodsOf()).get("am-passkeys")?.inputs).to.deep.equal({
      method: "Fido2",
      state: "enabled",
      includeTargets: [everybody],
      excludeTargets: [],
      isSelfServiceRegistrationAllowed: true,
    });
  });

  it("has Authenticator show the app and the place to everybody", async () => {
    const shown = {
      state: "enabled",
      includeTarget: everybody,
      excludeTarget: { id: "00000000-0000-0000-0000-000000000000", targetType: "group" },
    };
    const { inputs } = (await methodsOf()).get("am-authenticator")!;
    expect(inputs).to.deep.include({ method: "MicrosoftAuthenticator", state: "enabled", includeTargets: [everybody] });
    expect(inputs.featureSettings).to.deep.equal({
      displayAppInformationRequiredState: shown,
      displayLocationInformationRequiredState: shown,
    });
  });

  it("bounds temporary access passes", async () => {
    const { inputs } = (await methodsOf({ temporaryAccessPassMinutes: 120 })).get("am-temporary-access-pass")!;
    expect(inputs).to.include({ method: "TemporaryAccessPass", isUsableOnce: true, maximumLifetimeInMinutes: 120 });
  });

  it("switches codes off after the strong methods are on, but for guests' passcodes by mail", async () => {
    const methods = await methodsOf();
    const strong = ["am-passkeys", "am-authenticator", "am-temporary-access-pass"];
    for (const name of ["sms", "voice", "email"]) {
      expect(methods.get(`am-${name}`)?.inputs.state).to.equal("disabled");
      expect(methods.get(`am-${name}`)?.dependencies).to.have.members(strong);
    }
    expect(methods.get("am-email")?.inputs.allowExternalIdToUseEmailOtp).to.equal("enabled");
  });

  it("ends the older policies last of all, and asks people to register a stronger method", async () => {
    const all = await registered();
    const { inputs, dependencies } = ofType(all, "entra:index:AuthenticationMethodsPolicy").get("am-policy")!;
    expect(inputs.policyMigrationState).to.equal("migrationComplete");
    expect(inputs.registrationEnforcement.authenticationMethodsRegistrationCampaign).to.deep.include({
      state: "enabled",
      includeTargets: [{ ...everybody, targetedAuthenticationMethod: "microsoftAuthenticator" }],
    });
    expect(dependencies).to.have.members([...(await methodsOf()).keys()]);
  });

  it("leaves codes and the campaign alone where they are unmanaged, and says so", async () => {
    let component: AuthenticationMethods | undefined;
    const args = { weakMethods: "unmanaged", registrationCampaign: "unmanaged" } as const;
    const all = await runProgram(() => (component = new AuthenticationMethods("am", args)));
    expect(all.map(({ name }) => name)).to.have.members([
      "am",
      "am-passkeys",
      "am-authenticator",
      "am-temporary-access-pass",
    ]);
    expect(component?.leftOut.map(({ control }) => control)).to.deep.equal(["EB-AM-03v1", "EB-AM-05v1"]);
  });
});
