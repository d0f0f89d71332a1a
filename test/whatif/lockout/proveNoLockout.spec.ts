import { expect } from "chai";
import { applyRepair } from "../../../whatif/lockout/applyEdits";
import { proveNoLockout } from "../../../whatif/lockout/proveNoLockout";
import { lockoutSubjects } from "../../../whatif/lockout/subjects";
import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { contoso, fabrikam, id, northwind } from "../support/ids";
import { blockAll, facts, policy, requiring } from "../support/world";

const glass = lockoutSubjects.breakGlass("the break-glass group", id("break-glass"), id("glass"));
const deployer = lockoutSubjects.deployer("the deploying app", id("deployer"), contoso);
const provider = lockoutSubjects.serviceProvider("service providers from Fabrikam", fabrikam);
const guests = lockoutSubjects.partnerGuest("guests from Northwind", northwind);
const admin = lockoutSubjects.globalAdministrator("Anna", id("anna"), []);
const everyone = [glass, deployer, provider, guests, admin];

const named = (name: string, base: ConditionalAccessPolicy): ConditionalAccessPolicy => ({
  ...base,
  id: id(name),
  displayName: name,
});
const sparing = { users: { includeUsers: ["All"], excludeGroups: [id("break-glass")] } };
const prove = (policies: ConditionalAccessPolicy[], subjects = everyone, known = facts()) =>
  proveNoLockout(policies, known, subjects);
const proofOf = (policies: ConditionalAccessPolicy[], subject = glass, known = facts()) =>
  prove(policies, [subject], known).subjects[0]!;

describe("proveNoLockout", () => {
  it("finds a way in for everyone, when break-glass is excluded and the others can meet what is asked", () => {
    const proof = prove([named("MFA", requiring(["mfa"], "OR", sparing))]);
    expect(proof.safe).to.equal(true);
    expect(proof.subjects.map(({ verdict }) => verdict)).to.deep.equal(Array(5).fill("open"));
    expect(proof.subjects[0]!.route!.label).to.match(/^c44b4083.*browser on windows/);
  });

  it("names the class, the policies that close it and the smallest change, when everyone is blocked", () => {
    const { subjects, safe } = prove([named("Block all", policy())]);
    expect(safe).to.equal(false);
    expect(subjects[0]).to.deep.include({ class: "breakGlass", verdict: "closed" });
    expect(subjects[0]!.closed[0]!.policies).to.deep.equal([
      { id: id("Block all"), displayName: "Block all", why: "blocks this sign-in" },
    ]);
    expect(subjects[0]!.repair).to.deep.equal({
      smallest: true,
      edits: [
        {
          kind: "exclude",
          policyId: id("Block all"),
          policyName: "Block all",
          path: "conditions.users.excludeGroups",
          value: id("break-glass"),
          description: 'Exclude the break-glass group from "Block all".',
        },
      ],
    });
    expect(subjects[1]!.verdict).to.equal("open", "policies for users don't reach a service principal");
  });

  it("wants break-glass in wherever it is and whatever risk is seen, unlike the others", () => {
    const abroad = named(
      "Countries",
      policy({
        ...sparing,
        users: { includeUsers: ["All"] },
        locations: { includeLocations: ["All"], excludeLocations: [id("benelux")] },
      }),
    );
    const closed = proofOf([abroad]);
    expect(closed).to.include({ verdict: "closed" });
    expect(closed.circumstance).to.match(/in a country outside every named location, with no risk/);
    expect(proofOf([abroad], admin).verdict).to.equal("open");
    const risky = named("Risk", policy({ userRiskLevels: ["high"] }));
    expect(proofOf([risky]).circumstance).to.match(/with high user risk/);
    expect(proofOf([risky], admin).verdict).to.equal("open");
  });

  it("wants break-glass in without a device, though one is offered", () => {
    const compliant = named("Device", requiring(["compliantDevice"]));
    const devices = [{ isCompliant: true }];
    expect(proofOf([compliant], { ...glass, devices }).verdict).to.equal("closed");
    expect(proofOf([compliant], { ...admin, devices }).verdict).to.equal("open");
    expect(proofOf([named("Either", requiring(["compliantDevice", "mfa"]))], glass).verdict).to.equal("open");
  });

  it("counts nothing of break-glass but its methods and terms of use", () => {
    const terms = { operator: "OR", termsOfUse: [id("terms")] };
    const custom = { operator: "OR", customAuthenticationFactors: ["duo"] };
    const presents = { methods: ["fido2"], termsOfUse: "all" as const, customAuthenticationFactors: ["duo"] };
    expect(proofOf([policy({}, { grantControls: terms })], { ...glass, presents }).verdict).to.equal("open");
    expect(proofOf([policy({}, { grantControls: custom })], { ...glass, presents }).verdict).to.equal("closed");
    expect(proofOf([policy({}, { grantControls: custom })], { ...admin, presents }).verdict).to.equal("open");
  });

  it("takes the one change among several that is enough", () => {
    const two = [
      named(
        "A",
        policy({ platforms: { includePlatforms: ["windows", "linux", "iOS", "android", "windowsPhone", "macOS"] } }),
      ),
      named("B", requiring(["compliantDevice"])),
    ];
    const { repair } = proofOf(two);
    expect(repair!.edits.map(({ description }) => description)).to.deep.equal([
      'Exclude the break-glass group from "B".',
    ]);
  });

  it("excludes each kind of subject in its own way", () => {
    const sp = named(
      "SP",
      policy({
        users: { includeUsers: ["None"] },
        clientApplications: { includeServicePrincipals: ["ServicePrincipalsInMyTenant"] },
      }),
    );
    expect(proofOf([sp], deployer).repair!.edits[0]).to.include({
      path: "conditions.clientApplications.excludeServicePrincipals",
      value: id("deployer"),
    });
    expect(proofOf([named("U", policy())], admin).repair!.edits[0]).to.include({
      path: "conditions.users.excludeUsers",
      value: id("anna"),
    });
    const forProvider = proofOf([named("U", policy())], provider).repair!.edits[0]!;
    expect(forProvider).to.deep.include({ path: "conditions.users.excludeGuestsOrExternalUsers" });
    expect(forProvider).to.have.nested.property("value.guestOrExternalUserTypes", "serviceProvider");
    expect(forProvider).to.have.nested.property("value.externalTenants.members").that.deep.equals([fabrikam]);
  });

  it("adds to an exclusion where Graph's one pair of types and tenants can hold it, else sets report-only", () => {
    const excluding = (guestOrExternalUserTypes: string, members: string[]) =>
      named(
        "U",
        policy({
          users: {
            includeUsers: ["All"],
            excludeGuestsOrExternalUsers: {
              guestOrExternalUserTypes,
              externalTenants: { membershipKind: "enumerated", members },
            },
          },
        }),
      );
    const edit = (types: string, members: string[]) => proofOf([excluding(types, members)], guests).repair!.edits[0]!;
    expect(edit("b2bCollaborationGuest", [fabrikam]))
      .to.have.nested.property("value.externalTenants.members")
      .that.deep.equals([fabrikam, northwind]);
    expect(edit("serviceProvider", [northwind])).to.have.nested.property(
      "value.guestOrExternalUserTypes",
      "serviceProvider,b2bCollaborationGuest",
    );
    expect(edit("serviceProvider", [fabrikam])).to.include({
      kind: "reportOnly",
      description: 'Set "U" to report-only.',
    });
  });

  it("opens cross-tenant access, when that is what closes a partner's way", () => {
    const known = facts();
    known.crossTenantAccess!.partners[1]!.b2bCollaborationInbound = blockAll;
    const proof = proofOf([], guests, known);
    expect(proof.verdict).to.equal("closed");
    expect(proof.closed[0]!.crossTenant).to.match(/blocks everyone from every application/);
    expect(proof.repair!.edits[0]).to.include({
      kind: "allowInbound",
      tenantId: northwind,
      section: "b2bCollaborationInbound",
    });
  });

  it("would rather believe a partner's MFA than weaken a policy, where that is enough", () => {
    const known = facts();
    const trusting = (isMfaAccepted: boolean) => ({
      ...known,
      crossTenantAccess: {
        ...known.crossTenantAccess!,
        partners: [{ tenantId: fabrikam, isServiceProvider: true, inboundTrust: { isMfaAccepted } }],
      },
    });
    const mfa = [named("MFA", requiring(["mfa"]))];
    const { verdict, repair } = proofOf(mfa, provider, trusting(false));
    expect(verdict).to.equal("closed");
    expect(repair!.edits).to.have.length(1);
    expect(repair!.edits[0]).to.deep.include({ kind: "trustInbound", tenantId: fabrikam, section: "inboundTrust" });
    const repaired = applyRepair(mfa, trusting(false), repair!.edits);
    expect(proofOf(repaired.policies, provider, repaired.facts).verdict).to.equal("open");
    // Where MFA isn't what is missing, believing it would help nobody.
    const blocked = proofOf([named("Block", policy())], provider, trusting(false));
    expect(blocked.repair!.edits.map(({ kind }) => kind)).to.deep.equal(["exclude"]);
  });

  it("fails what it can't tell, and says why", () => {
    const odd: any = named("Odd", requiring(["mfa"], "AND", { users: { includeUsers: ["All"] } }));
    odd.grantControls.builtInControls.push("retinaScan");
    const proof = prove([odd], [glass]);
    expect(proof.safe).to.equal(false);
    expect(proof.subjects[0]!.verdict).to.equal("cannotTell");
    expect(proof.subjects[0]!.closed[0]!.policies[0]!.why).to.match(/can't be told: .*"retinaScan"/);
    expect(proof.problems[0]).to.include({ code: "unknownMember", policyName: "Odd" });
  });

  it("fails where a group can't be read or a location is missing, unless break-glass is excluded anyway", () => {
    const unreadable = facts({ groups: [{ id: id("staff"), unreadable: "403" }, { id: id("break-glass") }] });
    const staff = { includeGroups: [id("staff")] };
    expect(proofOf([named("Staff", policy({ users: staff }))], glass, unreadable).verdict).to.equal("cannotTell");
    const excluded = named("Staff", policy({ users: { ...staff, excludeGroups: [id("break-glass")] } }));
    expect(proofOf([excluded], glass, unreadable).verdict).to.equal("open");
    const nowhere = named("Nowhere", policy({ locations: { includeLocations: [id("gone")] } }));
    expect(proofOf([nowhere], admin).verdict).to.equal("cannotTell");
  });

  it("disregards problems of disabled policies", () => {
    const disabled = { ...named("Odd", policy({ locations: { includeLocations: [id("gone")] } })), state: "disabled" };
    expect(prove([disabled])).to.deep.include({ safe: true, problems: [] });
  });

  it("accepts a subject that is meant to be shut out, and says when it isn't", () => {
    const expectBlocked = { reason: "contract ended" };
    const shutOut = prove([named("Block", policy(sparing))], [{ ...guests, expectBlocked }]);
    expect(shutOut.safe).to.equal(true);
    expect(shutOut.subjects[0]).to.deep.include({
      verdict: "expectedBlocked",
      repair: null,
      expectBlocked: { ...expectBlocked, met: true },
    });
    const open = proofOf([], { ...guests, expectBlocked });
    expect(open).to.deep.include({ verdict: "open", expectBlocked: { ...expectBlocked, met: false } });
  });

  it("refuses a way in by a legacy client, which no portal takes", () => {
    const modern = named("Modern", policy({ clientAppTypes: ["browser", "mobileAppsAndDesktopClients"] }));
    expect(proofOf([modern], admin).verdict).to.equal("closed");
  });
});
