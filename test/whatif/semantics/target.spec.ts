import { expect } from "chai";
import { applies, noteCodes, only } from "../support/decide";
import { id } from "../support/ids";
import { facts, policy, signIn, someApp } from "../support/world";

const exchange = "00000002-0000-0ff1-ce00-000000000000";
const azurePortal = "c44b4083-3bb0-49c1-b47d-974e53cbdf3c";
const apps = (...appIds: string[]) => ({ kind: "applications" as const, appIds });

describe("semantic 5: target", () => {
  const on = (includeApplications: string[], excludeApplications: string[] = []) =>
    policy({ applications: { includeApplications, excludeApplications } });

  it("matches All, the app id and groups of apps", () => {
    expect(applies(on(["All"]), signIn())).to.equal(true);
    expect(applies(on([someApp.toUpperCase()]), signIn())).to.equal(true);
    expect(applies(on(["Office365"]), signIn({ target: apps(exchange) }))).to.equal(true);
    expect(applies(on(["MicrosoftAdminPortals"]), signIn({ target: apps(azurePortal) }))).to.equal(true);
    expect(applies(on(["797f4846-ba00-4fd7-ba43-dac1f8f63013"]), signIn({ target: apps(azurePortal) }))).to.equal(true);
  });

  it("doesn't match None, another app, or an app outside the group", () => {
    for (const entry of ["None", id("another"), "Office365", "MicrosoftAdminPortals"]) {
      expect(only(on([entry]), signIn()), entry).to.include({ applies: false, analysisReasons: "application" });
    }
    expect(applies(on(["MicrosoftAdminPortals"]), signIn({ target: apps(exchange) }))).to.equal(false);
  });

  it("excludes by the same entries", () => {
    expect(applies(on(["All"], [someApp]), signIn())).to.equal(false);
    expect(applies(on(["All"], ["Office365"]), signIn({ target: apps(exchange) }))).to.equal(false);
    expect(applies(on(["All"], ["Office365"]), signIn())).to.equal(true);
  });

  it("tests each resource of a token for several", () => {
    expect(applies(on([exchange]), signIn({ target: apps(someApp, exchange) }))).to.equal(true);
    expect(applies(on(["All"], [exchange]), signIn({ target: apps(someApp, exchange) }))).to.equal(true);
    expect(applies(on(["All"], [exchange, someApp]), signIn({ target: apps(someApp, exchange) }))).to.equal(false);
  });

  it("can't tell whether a group of apps, as target, is one app of it", () => {
    const portals = signIn({ target: apps("MicrosoftAdminPortals") });
    expect(applies(on(["MicrosoftAdminPortals"]), portals)).to.equal(true);
    expect(applies(on([azurePortal]), portals)).to.equal("cannotTell");
    expect(noteCodes(only(on(["All"]), portals))).to.include("appGroupTarget");
    expect(noteCodes(only(on(["All"]), signIn()))).not.to.include("appGroupTarget");
    expect(applies(on([someApp]), portals)).to.equal(false);
  });

  it("can't tell whether an unlisted service of Microsoft's is in a group of apps, until the facts say so", () => {
    const service = "0000abcd-0000-0ff1-ce00-000000000000";
    expect(applies(on(["Office365"]), signIn({ target: apps(service) }))).to.equal("cannotTell");
    const known = facts({ appGroups: { Office365: [service] } });
    expect(applies(on(["Office365"]), signIn({ target: apps(service) }), known)).to.equal(true);
  });

  it("matches a filter for applications by custom security attributes", () => {
    const rule = 'CustomSecurityAttribute.Access_requires -contains "mfa"';
    const known = facts({
      applications: [{ appId: someApp, customSecurityAttributes: { Access: { requires: ["mfa", "x"] } } }],
    });
    const include = policy({ applications: { applicationFilter: { mode: "include", rule } } });
    const exclude = policy({
      applications: { includeApplications: ["All"], applicationFilter: { mode: "exclude", rule } },
    });
    expect(applies(include, signIn(), known)).to.equal(true);
    expect(applies(exclude, signIn(), known)).to.equal(false);
    const untagged = facts({ applications: [{ appId: someApp }] });
    expect(applies(include, signIn(), untagged)).to.equal(false);
    expect(applies(exclude, signIn(), untagged)).to.equal(true);
    expect(applies(include, signIn(), facts())).to.equal("cannotTell");
  });

  it("tests low-privilege scopes alone as access to the directory, in spite of an excluded app", () => {
    const target = { ...apps(exchange), scopes: ["openid", "https://graph.microsoft.com/User.Read"] };
    const result = only(on(["All"], [exchange]), signIn({ target }));
    expect(result.applies).to.equal(true);
    expect(noteCodes(result)).to.include("lowPrivilegeScopes");
    const more = { ...target, scopes: ["openid", "Mail.Read"] };
    expect(applies(on(["All"], [exchange]), signIn({ target: more }))).to.equal(false);
  });

  it("matches a user action by that action only", () => {
    const registration = policy({ applications: { includeUserActions: ["urn:user:registersecurityinfo"] } });
    const action = (userAction: "registerSecurityInformation" | "registerOrJoinDevices") =>
      signIn({ target: { kind: "userAction", userAction } });
    expect(applies(registration, action("registerSecurityInformation"))).to.equal(true);
    const other = only(registration, action("registerOrJoinDevices"));
    expect(other).to.include({ applies: false, analysisReasons: "userActions" });
    expect(applies(registration, signIn())).to.equal(false);
  });

  it("takes All apps to cover registering security information but not devices, and notes both", () => {
    const security = only(
      on(["All"]),
      signIn({ target: { kind: "userAction", userAction: "registerSecurityInformation" } }),
    );
    const devices = only(on(["All"]), signIn({ target: { kind: "userAction", userAction: "registerOrJoinDevices" } }));
    expect([security.applies, devices.applies]).to.deep.equal([true, false]);
    expect(noteCodes(security)).to.include("allCoversRegistration");
    expect(noteCodes(devices)).to.include("allLeavesDeviceRegistration");
  });

  it("matches an authentication context that is listed", () => {
    const contexts = policy({ applications: { includeAuthenticationContextClassReferences: ["c1", "c37"] } });
    const asking = (context: string) => signIn({ target: { kind: "authenticationContext", id: context } });
    expect(applies(contexts, asking("c37"))).to.equal(true);
    expect(only(contexts, asking("c2")).analysisReasons).to.equal("authenticationContext");
    expect(applies(contexts, signIn())).to.equal(false);
  });
});
