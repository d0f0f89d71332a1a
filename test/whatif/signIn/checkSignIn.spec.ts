import { expect } from "chai";
import { compile } from "../../../whatif/compile";
import type { SignIn } from "../../../whatif/model/SignIn";
import { WhatIfError } from "../../../whatif/WhatIfError";
import { contoso, fabrikam, id } from "../support/ids";
import { external, facts, member, signIn } from "../support/world";

const deciding = (changes: Partial<SignIn>) => () => compile([], facts()).decide(signIn(changes));
const sp = { kind: "servicePrincipal", servicePrincipalId: id("sp"), ownerTenantId: contoso } as const;

describe("checkSignIn", () => {
  const { homeTenantId: _, ...homeless } = external("b2bCollaborationGuest");
  const cases: [string, Partial<SignIn>, RegExp][] = [
    [
      "a member with another home",
      { identity: member({ homeTenantId: fabrikam }) },
      /is none, which has its home here/,
    ],
    ["a guest from this very tenant", { identity: external("b2bCollaborationGuest", contoso) }, /is this tenant's own/],
    ["a guest without a home", { identity: homeless }, /needs a homeTenantId, or identityProvider/],
    [
      "a service provider with an object here",
      { identity: { ...external("serviceProvider"), userId: id("x") } },
      /has no object in this tenant/,
    ],
    ["a user with a service principal's risk", { servicePrincipalRiskLevel: "high" }, /no servicePrincipalRiskLevel/],
    ["a service principal with a user's risk", { identity: sp, userRiskLevel: "high" }, /no userRiskLevel/],
    [
      "a service principal that registers a device",
      { identity: sp, target: { kind: "userAction", userAction: "registerOrJoinDevices" } },
      /no user action/,
    ],
    [
      "a guest going outbound",
      { identity: external("b2bCollaborationGuest"), outbound: { tenantId: fabrikam, by: "b2bCollaboration" } },
      /own people/,
    ],
    ["no app to sign in to", { target: { kind: "applications", appIds: [] } }, /names no appIds/],
    ["a country that is no code", { country: "Holland" }, /ISO 3166-1 alpha-2/],
    ["a word that is none", { devicePlatform: "beos" as any }, /devicePlatform is "beos", which is not one of android/],
    ["an address that is none", { ipAddress: "203.0.113.256" }, /neither IPv4 nor IPv6/],
    ["a method that is none", { presents: { methods: ["handshake"] } }, /the method "handshake"/],
  ];
  for (const [what, changes, message] of cases) {
    it(`refuses a sign-in, when it has ${what}`, () => {
      expect(deciding(changes)).to.throw(WhatIfError, message).with.property("code", "SIGN_IN");
    });
  }

  it("accepts sign-ins that agree with themselves", () => {
    expect(deciding({})).not.to.throw();
    expect(deciding({ identity: member({ homeTenantId: contoso }) })).not.to.throw();
    expect(deciding({ identity: { ...homeless, identityProvider: "other" } })).not.to.throw();
    expect(deciding({ identity: sp, userRiskLevel: undefined })).not.to.throw();
  });
});
