import { expect } from "chai";
import fc from "fast-check";
import { authenticationMethodConfiguration as kind } from "../../kinds/authenticationMethodConfiguration";
import { methodIds } from "../../kinds/authenticationMethods";
import { problemsOf } from "../../kinds/problems";
import { guid } from "../support/guids";
import { ManagedObject } from "../support/ManagedObject";

const everyone = { id: "all_users", targetType: "group" };
const configurations = "/policies/authenticationMethodsPolicy/authenticationMethodConfigurations";

/** A declaration for each method, as a baseline has it. */
const declarations = [
  {
    method: "Fido2",
    state: "enabled",
    isAttestationEnforced: true,
    keyRestrictions: { isEnforced: true, enforcementType: "allow", aaGuids: [guid(1), guid(2)] },
    includeTargets: [everyone],
  },
  {
    method: "MicrosoftAuthenticator",
    state: "enabled",
    featureSettings: {
      displayAppInformationRequiredState: { state: "enabled", includeTarget: everyone },
      displayLocationInformationRequiredState: { state: "enabled" },
    },
    includeTargets: [everyone],
  },
  { method: "Sms", state: "disabled" },
  { method: "Voice", state: "enabled", isOfficePhoneAllowed: true },
  { method: "Email", allowExternalIdToUseEmailOtp: "disabled" },
  { method: "SoftwareOath", state: "enabled", includeTargets: [{ id: guid(3), targetType: "group" }] },
  { method: "TemporaryAccessPass", state: "enabled", isUsableOnce: true, maximumLifetimeInMinutes: 240 },
  {
    method: "X509Certificate",
    state: "enabled",
    authenticationModeConfiguration: {
      rules: [
        {
          x509CertificateRuleType: "policyOID",
          identifier: "1.2.3",
          policyOidIdentifier: "1.2.3",
          x509CertificateAuthenticationMode: "x509CertificateMultiFactor",
          x509CertificateRequiredAffinityLevel: "high",
        },
      ],
    },
    issuerHintsConfiguration: { state: "enabled" },
  },
];

describe("authenticationMethodConfiguration", () => {
  it("has a declaration here for every method", () => {
    expect(declarations.map(({ method }) => method)).to.have.members(methodIds);
  });

  for (const declared of declarations) {
    it(`sets ${declared.method} in one PATCH of its type, finds no drift after it, and takes it back`, () => {
      const object = new ManagedObject(kind);
      const before = object.read(declared);
      const [write, ...more] = object.declare(declared);
      expect(more).to.deep.equal([]);
      expect(write).to.include({ method: "PATCH", path: `${configurations}/${declared.method}` });
      expect(write!.body).to.include({ "@odata.type": before!["@odata.type"] });
      expect(object.noise(declared)).to.deep.equal([]);
      object.reset(declared);
      expect(object.read(declared)).to.deep.equal(before);
    });

    it(`imports ${declared.method} in a form that it can be declared in, without drift`, () => {
      const object = new ManagedObject(kind);
      object.declare(declared);
      const imported = { method: declared.method, ...kind.valuesOf(object.read(declared)!) };
      const present = JSON.parse(JSON.stringify(imported, (_, value: unknown) => value ?? undefined));
      expect(problemsOf(kind.inputs, present)).to.deep.equal([]);
      expect(object.noise(present)).to.deep.equal([]);
    });
  }

  it("never sees drift in the order or casing of targets, or in what Graph fills in", () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 });
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(...methodIds), (included, excluded, method) => {
        const target = (number: number) => ({ id: guid(number).replace("8000", "ab12"), targetType: "group" });
        const declared = { method, includeTargets: included.map(target), excludeTargets: excluded.map(target) };
        const object = new ManagedObject(kind);
        object.declare(declared);
        const upper = (one: { id: string; targetType: string }) => ({ ...one, id: one.id.toUpperCase() });
        const rewritten = {
          method,
          includeTargets: declared.includeTargets.map(upper).reverse(),
          excludeTargets: declared.excludeTargets.map(upper).reverse(),
        };
        expect(object.noise(rewritten)).to.deep.equal([]);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps what it doesn't manage of a target, when the list of targets changes", () => {
    const object = new ManagedObject(kind);
    const allowedPasskeyProfiles = [guid(7)];
    const { "@odata.type": type } = object.read({ method: "Fido2" })!;
    const includeTargets = [{ ...everyone, isRegistrationRequired: false, allowedPasskeyProfiles }];
    object.tenant.patch(`${configurations}/Fido2`, { "@odata.type": type, includeTargets });
    object.declare({ method: "Fido2", includeTargets: [{ ...everyone, isRegistrationRequired: true }] });
    expect(object.read({ method: "Fido2" })!["includeTargets"]).to.deep.equal([
      { ...everyone, isRegistrationRequired: true, allowedPasskeyProfiles },
    ]);
  });

  const refused: [string, object, string][] = [
    ["a setting of another method", { method: "Sms", isOfficePhoneAllowed: true }, "only the method Voice has"],
    [
      "a member of another method's targets",
      { method: "Voice", includeTargets: [{ ...everyone, isUsableForSignIn: true }] },
      "only targets of the method Sms have isUsableForSignIn",
    ],
    [
      "a shortest lifetime above the longest",
      { method: "TemporaryAccessPass", minimumLifetimeInMinutes: 90, maximumLifetimeInMinutes: 60 },
      "must not be more than maximumLifetimeInMinutes",
    ],
    ["a target that is nobody", { method: "Sms", excludeTargets: [{ id: "all", targetType: "group" }] }, "all_users"],
    ["a method that there isn't", { method: "SMS" }, 'did you mean "Sms"?'],
  ];
  for (const [what, declared, message] of refused) {
    it(`refuses ${what}`, () => {
      const problems = problemsOf(kind.inputs, declared);
      expect(problems.map((problem) => problem.message).join()).to.contain(message);
    });
  }

  it("is imported by the method's id, in any casing", () => {
    expect(kind.parseId("fido2")).to.equal("Fido2");
    expect(kind.parseId("Pigeon")).to.equal(undefined);
  });
});
