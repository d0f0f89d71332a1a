import { expect } from "chai";
import { parseTenant } from "../../tenant/parseTenant";
import { TenantFileError } from "../../tenant/TenantFileError";
import { type TenantInput, tenantSchema } from "../../tenant/schema/tenantSchema";
import { policyNames } from "../../tenant/conditionalAccess/policies";
import { ids, serviceProvider, supplier, tenantInput } from "../support/tenants";

type Deviation = NonNullable<TenantInput["acceptedDeviations"]>[number];

const file = "stacks/Pulumi.contoso.yaml";

/** The lines of the error that a tenant causes, without the file's name. */
function problemsOf(tenant: unknown): string[] {
  try {
    parseTenant(tenant, { file, today: "2026-11-22" });
  } catch (error) {
    if (!(error instanceof TenantFileError)) throw error;
    return error.message.split("\n").map((line) => {
      expect(line.startsWith(file)).to.equal(true, line);
      return line.slice(file.length).trimStart();
    });
  }
  throw new Error("The tenant was accepted.");
}

const keys = Object.keys(tenantSchema.shape).join(", ");

const deviation = (given: Partial<Deviation> = {}): Deviation => ({
  control: "EB-CA-10v1",
  reason: "The old scanner goes in March.",
  owner: "Workplace team",
  ticket: "SEC-12",
  expires: "2027-03-31",
  ...given,
});

describe("parseTenant", () => {
  it("fills in the baseline's defaults, when nothing else is said", () => {
    const tenant = parseTenant(tenantInput(), { file });
    expect(tenant).to.deep.include({
      partners: [],
      crossTenantAccess: {
        allowedClouds: [],
        default: {},
        tenantRestrictions: "block",
        redemption: "homeTenant",
        onDestroy: "retain",
      },
      conditionalAccess: { rollout: "reportOnly", policies: {}, signInFrequencyHours: 12 },
      licences: { entraId: "p2", workloadIdentities: false, governance: false, intune: false },
      acceptedDeviations: [],
    });
    expect(tenant.guests).to.deep.include({ allowInvitesFrom: "adminsAndGuestInviters", guestUserRole: "restricted" });
  });

  it("writes ids in lower case, so that they compare", () => {
    const { tenantId } = parseTenant(tenantInput({ tenantId: ids.contoso.toUpperCase() }), { file });
    expect(tenantId).to.equal(ids.contoso);
  });

  it("gives the same tenant again, when given what it returned", () => {
    const tenant = parseTenant(tenantInput({ partners: [supplier(), serviceProvider()] }), { file });
    expect(parseTenant(tenant, { file })).to.deep.equal(tenant);
  });

  it("accepts trust in a service provider, who comes in without being a guest", () => {
    expect(parseTenant(tenantInput({ partners: [serviceProvider()] }), { file }).partners[0]?.trust?.mfa).to.equal(
      true,
    );
  });

  describe("refuses", () => {
    const refused: Record<string, { tenant: unknown; problems: string[] }> = {
      "nothing at all": {
        tenant: null,
        problems: [": found null (an empty value); expected an object; write its keys indented below it"],
      },
      "an unknown key": {
        tenant: tenantInput({ partners: [{ ...supplier(), tenantID: 1 } as never] }),
        problems: [
          'partners[0].tenantID: found the unknown key "tenantID"; expected one of the keys name, tenantId, relationship, ' +
            "status, collaboration, directConnect, trust, requireManagedDevice, ipRanges, servicePrincipalIds, domains, " +
            'automaticConsent, identitySynchronization; did you mean "tenantId"?',
        ],
      },
      "each of two unknown keys, at its own place": {
        tenant: { ...tenantInput(), guest: {}, partner: [] },
        problems: [
          `guest: found the unknown key "guest"; expected one of the keys ${keys}; did you mean "guests"?`,
          `partner: found the unknown key "partner"; expected one of the keys ${keys}; did you mean "partners"?`,
        ],
      },
      "a missing key": {
        tenant: { ...tenantInput(), displayName: undefined },
        problems: ["displayName: found nothing; expected a name; write the name that people know it by"],
      },
      "a tenant id that isn't a GUID": {
        tenant: tenantInput({ tenantId: "contoso.onmicrosoft.com" }),
        problems: [
          'tenantId: found "contoso.onmicrosoft.com"; expected a tenant id (a GUID such as ' +
            "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70); copy it from the tenant's Overview page in the Entra admin center",
        ],
      },
      "an id for a name": {
        tenant: tenantInput({ partners: [supplier({ name: ids.northwind })] }),
        problems: [
          `partners[0].name: found "${ids.northwind}"; expected a name that people know it by, not an id; write the id ` +
            "under tenantId",
        ],
      },
      "a word that isn't one of the choices": {
        tenant: tenantInput({ conditionalAccess: { rollout: "enforce" as never } }),
        problems: [
          'conditionalAccess.rollout: found "enforce"; expected one of reportOnly, enforced, none; did you mean ' +
            '"enforced"?',
        ],
      },
      "text for a switch": {
        tenant: tenantInput({ guests: { blockMsolPowerShell: "yes" as never } }),
        problems: ['guests.blockMsolPowerShell: found "yes"; expected true or false; write it without quotes'],
      },
      "the tenant on its own allow-list": {
        tenant: tenantInput({ partners: [supplier({ tenantId: ids.contoso.toUpperCase() })] }),
        problems: [
          `partners[0].tenantId: found "${ids.contoso}", the tenant's own id; expected the id of another tenant; correct ` +
            "it, or remove the entry",
        ],
      },
      "the same partner twice, in whatever case": {
        tenant: tenantInput({ partners: [supplier(), supplier({ tenantId: ids.northwind.toUpperCase() })] }),
        problems: [
          `partners[1].tenantId: found "${ids.northwind}", which partners[0] has already; expected each partner once; ` +
            "merge the two entries",
        ],
      },
      "trust in a partner that is blocked": {
        tenant: tenantInput({
          partners: [
            supplier({ collaboration: undefined, trust: { compliantDevice: true, reason: "Managed devices." } }),
          ],
        }),
        problems: [
          "partners[0].trust: found trust in the claims of a partner that is blocked; expected trust only of a partner " +
            "that may come in; declare collaboration.inbound or directConnect.inbound, or remove trust",
        ],
      },
      "trust without a reason": {
        tenant: tenantInput({ partners: [supplier({ trust: { mfa: true } as never })] }),
        problems: [
          "partners[0].trust.reason: found nothing; expected a reason; say why the partner's own claims may be believed, " +
            "for the next reviewer",
        ],
      },
      "access for nobody in particular": {
        tenant: tenantInput({ partners: [supplier({ collaboration: { inbound: { applications: "all" } } })] }),
        problems: [
          "partners[0].collaboration.inbound: found neither users nor groups; expected one of them; say who is allowed, or " +
            "remove it",
        ],
      },
      "groups beside everybody": {
        tenant: tenantInput({
          partners: [
            supplier({ directConnect: { outbound: { users: "all", groups: [ids.suppliers], applications: "all" } } }),
          ],
        }),
        problems: [
          "partners[0].directConnect.outbound.groups: found groups beside users: all; expected one of them; remove the " +
            "other",
        ],
      },
      "an application that isn't one": {
        tenant: tenantInput({
          partners: [supplier({ collaboration: { inbound: { users: "all", applications: ["Office 365"] } } })],
        }),
        problems: [
          'partners[0].collaboration.inbound.applications[0]: found "Office 365"; expected an application\'s client id (a ' +
            "GUID), Office365 or AllMicrosoftApps; copy the id from the app's Overview page",
        ],
      },
      "single people of every tenant at once": {
        tenant: tenantInput({
          crossTenantAccess: {
            default: { collaboration: { inbound: { groups: [ids.suppliers], applications: "all" } } },
          },
        }),
        problems: [
          "crossTenantAccess.default.collaboration.inbound: found users or groups by id, which are ids of one other " +
            "tenant; expected users: all, and no groups, in the default; declare a partner to let single people in",
        ],
      },
      "a customer of a customer": {
        tenant: tenantInput({ partners: [supplier({ relationship: "customer" })] }),
        problems: [
          "partners[0].relationship: found customer, in a tenant of kind customer; expected another relationship; only a " +
            "tenant of kind partner administers customers",
        ],
      },
      "enforcing what roles ask for without a break-glass group": {
        tenant: tenantInput({
          conditionalAccess: {
            rollout: "enforced",
            policies: Object.fromEntries(policyNames.map((name) => [name, "none" as const])),
          },
          privilegedRoles: {
            preset: "none",
            roles: { "Global Reader": { activation: { authenticationContext: "c1" } } },
          },
        }),
        problems: [
          "breakGlass: found no break-glass group, with conditional access enforced; expected groupId of the group of " +
            "emergency accounts, or the accounts; make them first, or keep rollout at reportOnly (EB-CA-22v1)",
        ],
      },
      "enforcing without a break-glass group": {
        tenant: tenantInput({ conditionalAccess: { policies: { externalUserMfa: "enforced" } } }),
        problems: [
          "breakGlass: found no break-glass group, with conditional access enforced; expected groupId of the group of " +
            "emergency accounts, or the accounts; make them first, or keep rollout at reportOnly (EB-CA-22v1)",
        ],
      },
      "security defaults beside enforced policies": {
        tenant: tenantInput({
          breakGlass: { groupId: ids.breakGlass },
          conditionalAccess: { rollout: "enforced" },
          securityDefaults: "enabled",
        }),
        problems: [
          "securityDefaults: found enabled, with conditional access enforced; expected disabled, because Entra refuses " +
            "enforced policies beside security defaults; or do not enforce yet (EB-CA-19v1)",
        ],
      },
      "neither security defaults nor enforced policies": {
        tenant: tenantInput({ securityDefaults: "disabled" }),
        problems: [
          "securityDefaults: found disabled, while not enforced: everyoneMfa, legacyAuthentication; expected unmanaged or " +
            "enabled until everyoneMfa and legacyAuthentication are enforced; else the tenant would have neither (EB-CA-19v1)",
        ],
      },
      "a break-glass account that deploys the tenant": {
        tenant: tenantInput({
          deployerIds: [ids.approvers],
          breakGlass: { accounts: [ids.suppliers, ids.approvers.toUpperCase()] },
        }),
        problems: [
          `breakGlass.accounts[1]: found "${ids.approvers}", which deploys the tenant; expected an account that is used for ` +
            "nothing else; make one, or deploy with an app of its own (EB-CA-22v1)",
        ],
      },
      "one break-glass account twice": {
        tenant: tenantInput({ breakGlass: { accounts: [ids.suppliers, ids.suppliers] } }),
        problems: [
          "breakGlass.accounts[1]: found the same account a second time; expected two different accounts; make another one " +
            "(EB-CA-22v1)",
        ],
      },
      "a single break-glass account": {
        tenant: tenantInput({ breakGlass: { accounts: [ids.suppliers] } }),
        problems: [
          "breakGlass.accounts: found a list of 1; expected two accounts or more, because one is a lost key away from none; " +
            "make another (EB-CA-22v1)",
        ],
      },
      "break-glass without group and accounts": {
        tenant: tenantInput({ breakGlass: {} }),
        problems: [
          "breakGlass: found an object with no keys; expected groupId or accounts; name the group, or two accounts of which " +
            "one is made (EB-CA-22v1)",
        ],
      },
      "an app of a partner that deploys the tenant": {
        tenant: tenantInput({
          deployerIds: [ids.approvers],
          partners: [supplier({ servicePrincipalIds: [ids.approvers], ipRanges: ["203.0.113.0/24"] })],
        }),
        problems: [
          `partners[0].servicePrincipalIds[0]: found "${ids.approvers}", which deploys the tenant; expected an app that only ` +
            "the partner runs; the deployment would be locked out from everywhere else (EB-CA-18v1)",
        ],
      },
      "a policy that a partner could never satisfy": {
        tenant: tenantInput({ partners: [supplier({ requireManagedDevice: true })] }),
        problems: [
          "partners[0].requireManagedDevice: found true, while the partner's device claims are not trusted, so that nobody " +
            "from there could meet it; expected trust.compliantDevice or trust.hybridJoinedDevice of the partner; else leave " +
            "requireManagedDevice out (EB-CA-07v1)",
        ],
      },
      "enforcing phishing resistance of a service provider whose MFA is not trusted": {
        tenant: tenantInput({
          breakGlass: { groupId: ids.breakGlass },
          partners: [serviceProvider({ trust: undefined })],
          conditionalAccess: { policies: { serviceProviderPhishingResistance: "enforced" } },
        }),
        problems: [
          "conditionalAccess.policies.serviceProviderPhishingResistance: found enforced, while MFA done at Fabrikam is not " +
            "trusted; expected trust.mfa of that partner, because its people have no account here with which to register a " +
            "key; or reportOnly or none (EB-CA-26v1)",
        ],
      },
      "a country that doesn't exist": {
        tenant: tenantInput({ conditionalAccess: { allowedCountries: ["de", "UK"] } }),
        problems: [
          'conditionalAccess.allowedCountries[1]: found "UK"; expected the ISO 3166-1 code of a country, such as DE; look it ' +
            "up, as no such country exists (EB-CA-09v1)",
        ],
      },
      "a country that YAML takes for false": {
        tenant: tenantInput({ conditionalAccess: { allowedCountries: [false as never] } }),
        problems: [
          "conditionalAccess.allowedCountries[0]: found false (boolean); expected the ISO 3166-1 code of a country, such as " +
            "DE; write it in quotes: NO is false in YAML",
        ],
      },
      "a range of addresses wider than /8": {
        tenant: tenantInput({ partners: [supplier({ ipRanges: ["10.0.0.0/7"] })] }),
        problems: [
          'partners[0].ipRanges[0]: found "10.0.0.0/7"; expected a range of /8 or narrower, as Entra takes no wider one ' +
            "(EB-CA-09v1)",
        ],
      },
      "access reviews without reviewers": {
        tenant: tenantInput({ accessReviews: { startDate: "2026-12-01", reviewers: {} } }),
        problems: [
          "accessReviews.reviewers: found an object with no keys; expected users or groups who review; name at least one " +
            "(EB-AR-02v1)",
        ],
      },
      "a pass that lives for days": {
        tenant: tenantInput({ authenticationMethods: { temporaryAccessPassMinutes: 43_200 } }),
        problems: [
          "authenticationMethods.temporaryAccessPassMinutes: found 43200 (number); expected 60 to 480 minutes; choose one " +
            "(EB-AM-04v1)",
        ],
      },
      "trust and choice of people, without the licence": {
        tenant: tenantInput({
          licences: { entraId: "free" },
          partners: [supplier({ trust: { mfa: true, reason: "Contract." } })],
        }),
        problems: [
          "partners[0].trust.mfa: found trust in a claim, in a tenant of licences.entraId free; expected a tenant with Entra " +
            "ID P1; leave it out, or correct licences.entraId",
          "partners[0].collaboration.inbound: found single users, groups or applications, in a tenant of licences.entraId " +
            "free; expected a tenant with Entra ID P1; leave it out, or correct licences.entraId",
        ],
      },
      "a deviation from a control that there isn't": {
        tenant: tenantInput({ acceptedDeviations: [deviation({ control: "EB-CA-99v1" })] }),
        problems: [
          'acceptedDeviations[0].control: found "EB-CA-99v1"; expected the id of a control; control "EB-CA-99v1" does not ' +
            'exist; did you mean EB-CA-09v1? "entra-baseline controls" lists all of them.',
        ],
      },
      "a deviation without an expiry": {
        tenant: tenantInput({ acceptedDeviations: [deviation({ expires: undefined as never })] }),
        problems: [
          'acceptedDeviations[0].expires: found nothing; expected the last day on which it is accepted, such as "2027-03-31"; ' +
            "write it in quotes (EB-CA-10v1)",
        ],
      },
      "a deviation that is over": {
        tenant: tenantInput({ acceptedDeviations: [deviation({ expires: "2026-11-21" })] }),
        problems: [
          'acceptedDeviations[0].expires: found "2026-11-21", which is past; expected a day that is still to come, agreed ' +
            "with Workplace team; or hold the tenant to EB-CA-10v1 and remove the entry",
        ],
      },
      "two deviations from one control": {
        tenant: tenantInput({ acceptedDeviations: [deviation(), deviation({ control: "eb-ca-10V1" })] }),
        problems: [
          'acceptedDeviations[1].control: found "eb-ca-10V1" a second time; expected one entry for each control; merge the two',
        ],
      },
      "a role that doesn't exist": {
        tenant: tenantInput({ privilegedRoles: { preset: "none", roles: { "Globl Administrator": {} } } }),
        problems: [
          'privilegedRoles.roles["Globl Administrator"]: found "Globl Administrator", which is no directory role; expected ' +
            'the name of a built-in role, or a role\'s template id; did you mean "Global Administrator"?',
        ],
      },
      "a role by name and by id": {
        tenant: tenantInput({
          privilegedRoles: {
            preset: "none",
            roles: { "Global Reader": {}, "f2ef992c-3afb-46b9-b7cf-a126ee74c451": { tier: "standard" } },
          },
        }),
        problems: [
          'privilegedRoles.roles.f2ef992c-3afb-46b9-b7cf-a126ee74c451: found "f2ef992c-3afb-46b9-b7cf-a126ee74c451", the ' +
            'same role as "Global Reader"; expected each role once; merge the two entries',
        ],
      },
      "an activation that isn't a duration": {
        tenant: tenantInput({
          privilegedRoles: {
            approvers: { groups: [ids.approvers] },
            roles: { "Global Reader": { activation: { maximumDuration: "PT9Z" } } },
          },
        }),
        problems: [
          'privilegedRoles.roles["Global Reader"].activation.maximumDuration: found "PT9Z"; expected an ISO 8601 duration ' +
            "from PT30M to P1D, such as PT8H",
        ],
      },
      "an activation of more than a day": {
        tenant: tenantInput({
          privilegedRoles: {
            approvers: { groups: [ids.approvers] },
            tiers: { high: { activation: { maximumDuration: "PT25H" } } },
          },
        }),
        problems: [
          'privilegedRoles.tiers.high.activation.maximumDuration: found "PT25H"; expected an ISO 8601 duration from PT30M ' +
            "to P1D, such as PT8H",
        ],
      },
      "approval without approvers": {
        tenant: tenantInput({
          privilegedRoles: {
            preset: "none",
            roles: { "Security Administrator": { activation: { requireApproval: true } } },
          },
        }),
        problems: [
          "privilegedRoles.approvers: found nobody who may approve; expected users or groups, because activating Security " +
            "Administrator needs approval; name at least two people",
        ],
      },
      "the recommended roles without approvers": {
        tenant: tenantInput({ privilegedRoles: {} }),
        problems: [
          "privilegedRoles.approvers: found nobody who may approve; expected users or groups, because activating Global " +
            "Administrator, Privileged Authentication Administrator, Privileged Role Administrator needs approval; name at " +
            "least two people",
        ],
      },
      "an authentication context of an Azure role that no policy answers for": {
        tenant: tenantInput({
          privilegedRoles: { approvers: { groups: [ids.approvers] } },
          azureRoles: {
            scopes: {
              "/subscriptions/1": {
                Owner: { policyName: ids.approvers, activation: { authenticationContext: "c1" } },
                "User Access Administrator": { policyName: ids.fabrikam },
                "Role Based Access Control Administrator": { policyName: ids.contoso },
              },
            },
          },
        }),
        problems: [
          'azureRoles.scopes["/subscriptions/1"].Owner.activation.authenticationContext: found "c1", for which no policy of ' +
            "the baseline answers; expected a context that an Entra role asks for too, with conditionalAccess.rollout " +
            "enforced; ask for MFA until then (EB-PIM-13v1)",
        ],
      },
      "Azure roles at a place that is no scope": {
        tenant: tenantInput({ azureRoles: { scopes: { "my subscription": {} } } }),
        problems: [
          'azureRoles.scopes["my subscription"]: found "my subscription"; expected the resource id of a scope, such as ' +
            "/subscriptions/{id} or /providers/Microsoft.Management/managementGroups/{name}, without a slash at the end; copy " +
            "it from the scope's Properties page",
        ],
      },
      "MFA beside an authentication context": {
        tenant: tenantInput({
          privilegedRoles: {
            preset: "none",
            roles: {
              "Global Reader": { activation: { authenticationContext: "c1", requireMultifactorAuthentication: true } },
            },
          },
        }),
        problems: [
          'privilegedRoles.roles["Global Reader"].activation: found requireMultifactorAuthentication beside the ' +
            "authentication context c1; expected one of them, because Microsoft refuses both; let the context's " +
            "conditional-access policy ask for MFA",
        ],
      },
    };
    for (const [what, { tenant, problems }] of Object.entries(refused)) {
      it(what, () => expect(problemsOf(tenant)).to.deep.equal(problems));
    }
  });
});
