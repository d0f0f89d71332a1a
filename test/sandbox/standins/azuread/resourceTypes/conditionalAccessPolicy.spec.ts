import { expect } from "chai";
import { EchoGraph, notFound } from "../support/EchoGraph";
import { withValue } from "../support/merge";
import { Program } from "../support/Program";

const token = "azuread:index/conditionalAccessPolicy:ConditionalAccessPolicy";
const policies = "/v1.0/identity/conditionalAccess/policies";
const one = `${policies}/00000000-0000-4000-8000-000000000001`;

/** MFA for what a service provider's and other companies' people do here. */
const good = () => ({
  displayName: "Partners: MFA",
  state: "enabledForReportingButNotEnforced",
  conditions: {
    clientAppTypes: ["all"],
    applications: { includedApplications: ["All"] },
    users: {
      includedGuestsOrExternalUsers: [
        {
          guestOrExternalUserTypes: ["serviceProvider", "b2bCollaborationGuest"],
          externalTenants: [{ membershipKind: "enumerated", members: ["8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f"] }],
        },
      ],
      excludedGroups: ["6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a"],
    },
  },
  grantControls: { operator: "OR", builtInControls: ["mfa"] },
});

describe("ConditionalAccessPolicy", () => {
  let graph: EchoGraph;
  let program: Program;

  beforeEach(() => {
    graph = new EchoGraph();
    program = new Program(token, graph);
  });

  describe("check", () => {
    it("accepts a policy for partners", async () => {
      expect(await program.problems(good())).to.deep.equal([]);
    });

    const guests = "conditions.users.includedGuestsOrExternalUsers";
    const refused: [why: string, path: string, value: unknown, reason: string | RegExp][] = [
      ["no conditions", "conditions", undefined, 'The argument "conditions" is required'],
      ["no users", "conditions.users", undefined, 'The argument "conditions.users" is required'],
      ["no applications", "conditions.applications", undefined, "is required"],
      ["no client app types", "conditions.clientAppTypes", undefined, "is required"],
      ["an empty applications block", "conditions.applications", {}, "one of `includedApplications`"],
      [
        "applications and user actions",
        "conditions.applications.includedUserActions",
        ["urn:user:registerdevice"],
        "only one of",
      ],
      ["an empty users block", "conditions.users", {}, "one of `includedGroups`"],
      ["only exclusions", "conditions.users", { excludedUsers: ["All"] }, "one of `includedGroups`"],
      ["an empty id", "conditions.users.includedUsers", [""], "to not be an empty string"],
      [
        "another state",
        "state",
        "on",
        'to be one of ["disabled" "enabled" "enabledForReportingButNotEnforced"], got on',
      ],
      ["an unknown client app", "conditions.clientAppTypes", ["desktop"], "to be one of"],
      ["an unknown control", "grantControls.builtInControls", ["mFa"], "to be one of"],
      ["another operator", "grantControls.operator", "XOR", 'to be one of ["AND" "OR"]'],
      ["an unknown risk", "conditions.signInRiskLevels", ["severe"], "to be one of"],
      ["an unknown insider risk", "conditions.insiderRiskLevels", "high", "to be one of"],
      ["an unknown platform", "conditions.platforms", { includedPlatforms: ["beos"] }, "to be one of"],
      ["an unknown guest type", guests, [{ guestOrExternalUserTypes: ["friend"] }], "to be one of"],
      [
        "an unknown membership",
        guests,
        [{ guestOrExternalUserTypes: ["none"], externalTenants: [{ membershipKind: "some" }] }],
        "to be one of",
      ],
      ["an unknown transfer method", "conditions.authenticationFlowTransferMethods", ["qr"], "to be one of"],
      ["another filter mode", "conditions.devices", { filter: { mode: "maybe", rule: "x" } }, "to be one of"],
      ["a device filter without rule", "conditions.devices", { filter: { mode: "include" } }, "is required"],
      ["an empty locations block", "conditions.locations", {}, "includedLocations"],
      ["an empty name", "displayName", "", "to not be an empty string"],
      ["neither grant nor session controls", "grantControls", undefined, "one of `grantControls`, `sessionControls`"],
      ["nothing granted", "grantControls.builtInControls", undefined, "one of `builtInControls`"],
      [
        "a bare strength id",
        "grantControls.authenticationStrengthPolicyId",
        "00000000-0000-0000-0000-000000000004",
        "/policies/authenticationStrengthPolicies/<object id>",
      ],
      ["a frequency without period", "sessionControls", { signInFrequency: 1 }, "`signInFrequencyPeriod` is missing"],
      ["a period without frequency", "sessionControls", { signInFrequencyPeriod: "days" }, "is missing"],
      [
        "every time with a frequency",
        "sessionControls",
        { signInFrequencyInterval: "everyTime", signInFrequency: 1, signInFrequencyPeriod: "days" },
        "are not valid",
      ],
      ["an unknown property", "conditions.userz", {}, "Invalid or unknown key"],
    ];
    for (const [why, path, value, reason] of refused) {
      it(`refuses ${why}`, async () => {
        const problems = await program.problems(withValue(good(), path, value));
        expect(problems.join("\n")).to.include(reason);
        expect(problems[0]).to.match(/Examine values at 'it/);
      });
    }

    const accepted: [what: string, path: string, value: unknown][] = [
      ["no application in the list", "conditions.applications.includedApplications", []],
      ["no user in the list", "conditions.users", { includedUsers: [] }],
      ["no client app type in the list", "conditions.clientAppTypes", []],
      ["no control in the list", "grantControls.builtInControls", []],
      ["a guest block without types", guests, [{ guestOrExternalUserTypes: [] }]],
      ["no location in the list", "conditions.locations", { includedLocations: [] }],
      ["an empty devices block", "conditions.devices", {}],
      ["block beside MFA", "grantControls.builtInControls", ["block", "mfa"]],
      ["an id that is no GUID", "conditions.users.includedUsers", ["someone"]],
    ];
    for (const [what, path, value] of accepted) {
      it(`accepts ${what}, as the official plugin does`, async () => {
        expect(await program.problems(withValue(good(), path, value))).to.deep.equal([]);
      });
    }
  });

  describe("requests", () => {
    it("creates, waits, reads, patches the whole policy and deletes it", async () => {
      await program.create(good());
      expect(program.id).to.equal("/identity/conditionalAccess/policies/00000000-0000-4000-8000-000000000001");
      expect(program.outputs.objectId).to.equal("00000000-0000-4000-8000-000000000001");
      expect(graph.takeLines()).to.deep.equal([`POST ${policies}`, `GET ${one}`, `GET ${one}`]);

      await program.update({ ...good(), state: "enabled" });
      expect(program.outputs).to.include({ state: "enabled", id: program.id });
      expect(graph.requests[0]?.body).to.have.keys(
        "@odata.type",
        "displayName",
        "state",
        "conditions",
        "grantControls",
        "sessionControls",
      );
      expect(graph.takeLines()).to.deep.equal([`PATCH ${one}`, `GET ${one}`]);

      await program.delete();
      expect(graph.takeLines()).to.deep.equal([`GET ${one}`, `DELETE ${one}`, `GET ${one}`]);
    });

    it("sends empty lists and nulls for what isn't set, and the guest types in the declared order", async () => {
      await program.create(good());
      expect(graph.requests[0]?.body).to.deep.equal({
        "@odata.type": "#microsoft.graph.conditionalAccessPolicy",
        displayName: "Partners: MFA",
        state: "enabledForReportingButNotEnforced",
        conditions: {
          applications: { includeApplications: ["All"], excludeApplications: [], includeUserActions: [] },
          clientAppTypes: ["all"],
          users: {
            includeUsers: [],
            excludeUsers: [],
            includeGroups: [],
            excludeGroups: ["6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a"],
            includeRoles: [],
            excludeRoles: [],
            includeGuestsOrExternalUsers: {
              guestOrExternalUserTypes: "serviceProvider,b2bCollaborationGuest",
              externalTenants: {
                "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
                membershipKind: "enumerated",
                members: ["8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f"],
              },
            },
            excludeGuestsOrExternalUsers: null,
          },
          authenticationFlows: null,
          devices: null,
          locations: null,
          platforms: null,
          servicePrincipalRiskLevels: [],
          signInRiskLevels: [],
          userRiskLevels: [],
        },
        grantControls: { operator: "OR", builtInControls: ["mfa"], customAuthenticationFactors: [], termsOfUse: [] },
        sessionControls: null,
      });
    });

    const body = async (path: string, value: unknown): Promise<any> => {
      await program.create(withValue(good(), path, value));
      return graph.requests[0]?.body;
    };

    it("names a strength by its bare id", async () => {
      const id = "/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004";
      const { grantControls } = await body("grantControls", { operator: "OR", authenticationStrengthPolicyId: id });
      expect(grantControls).to.deep.equal({
        operator: "OR",
        builtInControls: [],
        customAuthenticationFactors: [],
        termsOfUse: [],
        authenticationStrength: {
          "@odata.type": "#microsoft.graph.authenticationStrengthPolicy",
          id: "00000000-0000-0000-0000-000000000004",
        },
      });
    });

    it("leaves out the users, when the block holds nothing but empty lists", async () => {
      expect((await body("conditions.users", { includedUsers: [] })).conditions).to.not.have.property("users");
    });

    it("sends null for the tenants of a guest block without any, and no type for all tenants", async () => {
      const users = (externalTenants?: unknown) => [{ guestOrExternalUserTypes: ["internalGuest"], externalTenants }];
      const sent = await body("conditions.users", {
        includedGuestsOrExternalUsers: users(),
        excludedGuestsOrExternalUsers: users([{ membershipKind: "all", members: ["dropped"] }]),
      });
      expect(sent.conditions.users.includeGuestsOrExternalUsers.externalTenants).to.equal(null);
      expect(sent.conditions.users.excludeGuestsOrExternalUsers.externalTenants).to.deep.equal({
        membershipKind: "all",
      });
    });

    it("joins the transfer methods in the order of the alphabet", async () => {
      const methods = ["deviceCodeFlow", "authenticationTransfer"];
      const sent = await body("conditions.authenticationFlowTransferMethods", methods);
      expect(sent.conditions.authenticationFlows).to.deep.equal({
        transferMethods: "authenticationTransfer,deviceCodeFlow",
      });
    });

    it("sends session controls with their types, and no restrictions beside every time", async () => {
      const timed = { signInFrequency: 4, signInFrequencyPeriod: "hours", persistentBrowserMode: "never" };
      expect((await body("sessionControls", timed)).sessionControls).to.deep.equal({
        applicationEnforcedRestrictions: {
          "@odata.type": "#microsoft.graph.applicationEnforcedRestrictionsSessionControl",
          isEnabled: false,
        },
        disableResilienceDefaults: false,
        cloudAppSecurity: null,
        persistentBrowser: {
          "@odata.type": "#microsoft.graph.persistentBrowserSessionControl",
          isEnabled: true,
          mode: "never",
        },
        signInFrequency: {
          "@odata.type": "#microsoft.graph.signInFrequencySessionControl",
          isEnabled: true,
          type: "hours",
          value: 4,
          frequencyInterval: "timeBased",
          authenticationType: "primaryAndSecondaryAuthentication",
        },
      });
      graph.requests.splice(0);
      expect((await body("sessionControls", { signInFrequencyInterval: "everyTime" })).sessionControls).to.deep.equal({
        cloudAppSecurity: null,
        signInFrequency: {
          "@odata.type": "#microsoft.graph.signInFrequencySessionControl",
          isEnabled: true,
          frequencyInterval: "everyTime",
          authenticationType: "primaryAndSecondaryAuthentication",
        },
      });
    });

    it("asks on, while a new policy can't be found yet", async () => {
      let misses = 2;
      graph.handlers.push(({ line }) => (line === `GET ${one}` && misses-- > 0 ? notFound : undefined));
      await program.create(good());
      expect(graph.takeLines()).to.have.length(5);
      expect(program.clock.pauses).to.deep.equal([250, 500]);
    });

    it("fails, when an updated policy isn't found", async () => {
      await program.create(good());
      graph.handlers.push(({ line }) => (line === `GET ${one}` ? notFound : undefined));
      const outcome = await program.update({ ...good(), state: "disabled" }).catch((error: Error) => error.message);
      expect(outcome).to.include("was not found after it had been updated");
    });

    it("takes a policy that is gone for deleted", async () => {
      await program.create(good());
      graph.objects.clear();
      graph.takeLines();
      await program.delete();
      expect(graph.takeLines()).to.deep.equal([`GET ${one}`]);
    });
  });

  describe("state", () => {
    const stable: [what: string, path: string, value: unknown][] = [
      ["enumerated tenants", "state", "enabled"],
      [
        "all tenants",
        "conditions.users.includedGuestsOrExternalUsers",
        [{ guestOrExternalUserTypes: ["internalGuest"], externalTenants: [{ membershipKind: "all" }] }],
      ],
      [
        "a strength",
        "grantControls",
        { operator: "AND", authenticationStrengthPolicyId: "/policies/authenticationStrengthPolicies/x" },
      ],
      ["MFA or a compliant device", "grantControls.builtInControls", ["mfa", "compliantDevice"]],
      ["block", "grantControls.builtInControls", ["block"]],
      [
        "a persistent browser and a sign-in frequency",
        "sessionControls",
        { persistentBrowserMode: "always", signInFrequency: 10, signInFrequencyPeriod: "days" },
      ],
      ["cloud app security", "sessionControls", { cloudAppSecurityPolicy: "monitorOnly" }],
      ["app-enforced restrictions", "sessionControls", { applicationEnforcedRestrictionsEnabled: true }],
      ["every time", "sessionControls", { signInFrequencyInterval: "everyTime" }],
      ["user actions", "conditions.applications", { includedUserActions: ["urn:user:registersecurityinfo"] }],
      ["a device filter", "conditions.devices", { filter: { mode: "exclude", rule: "device.isCompliant -eq True" } }],
      ["platforms", "conditions.platforms", { includedPlatforms: ["all"], excludedPlatforms: ["iOS"] }],
      ["locations", "conditions.locations", { includedLocations: ["All"], excludedLocations: ["AllTrusted"] }],
      ["an insider risk", "conditions.insiderRiskLevels", "elevated"],
      ["risks", "conditions.userRiskLevels", ["high"]],
      [
        "transfer methods in any order",
        "conditions.authenticationFlowTransferMethods",
        ["deviceCodeFlow", "authenticationTransfer"],
      ],
      [
        "workload identities",
        "conditions.clientApplications",
        { includedServicePrincipals: ["ServicePrincipalsInMyTenant"], filter: { mode: "include", rule: "x" } },
      ],
    ];
    for (const [what, path, value] of stable) {
      it(`has no changes on a second preview, also refreshed, with ${what}`, async () => {
        await program.create(withValue(good(), path, value));
        expect(await program.changes()).to.deep.equal({});
        await program.refresh();
        expect(await program.changes(withValue(good(), path, value))).to.deep.equal({});
      });
    }

    const tenants = (...externalTenants: unknown[]) => [
      { guestOrExternalUserTypes: ["internalGuest"], externalTenants },
    ];
    const guest = { guestOrExternalUserTypes: ["internalGuest"], externalTenants: [{ membershipKind: "all" }] };
    const users = "conditions.users.includedGuestsOrExternalUsers";
    const perpetual: [what: string, path: string, value: unknown, changed: string][] = [
      ["empty session controls", "sessionControls", {}, "sessionControls"],
      ["an empty devices block", "conditions.devices", {}, "conditions.devices"],
      ["no location in the list", "conditions.locations", { includedLocations: [] }, "conditions.locations"],
      ["a guest block without types", users, [{ guestOrExternalUserTypes: [] }], `${users}[0]`],
      ["two guest blocks", users, [guest, guest], `${users}[1]`],
      [
        "two tenant blocks",
        users,
        tenants({ membershipKind: "all" }, { membershipKind: "all" }),
        `${users}[0].externalTenants[1]`,
      ],
      [
        "members beside all tenants",
        users,
        tenants({ membershipKind: "all", members: ["x"] }),
        `${users}[0].externalTenants[0].members[0]`,
      ],
      [
        "restrictions beside every time",
        "sessionControls",
        { signInFrequencyInterval: "everyTime", applicationEnforcedRestrictionsEnabled: true },
        "sessionControls.applicationEnforcedRestrictionsEnabled",
      ],
    ];
    for (const [what, path, value, changed] of perpetual) {
      it(`never comes to rest with ${what}, as with the official plugin`, async () => {
        await program.create(withValue(good(), path, value));
        expect(Object.keys(await program.changes())).to.deep.equal([changed]);
      });
    }

    it("shows a change of order, because every list but the transfer methods has one", async () => {
      await program.create(good());
      const policy = graph.objects.get(one) as any;
      policy.conditions.users.includeGuestsOrExternalUsers.guestOrExternalUserTypes =
        "b2bCollaborationGuest,serviceProvider";
      await program.refresh();
      expect(await program.changes(good())).to.have.all.keys(
        `${users}[0].guestOrExternalUserTypes[0]`,
        `${users}[0].guestOrExternalUserTypes[1]`,
      );
    });

    it("invents a tenant block, when Graph answers null instead of leaving the tenants out", async () => {
      const inputs = withValue(good(), users, [{ guestOrExternalUserTypes: ["internalGuest"] }]);
      await program.create(inputs);
      expect(program.outputs).to.have.deep.nested.property(`${users}[0].externalTenants`, [
        { membershipKind: "", members: [] },
      ]);
      expect(await program.changes()).to.deep.equal({ [`${users}[0].externalTenants[0]`]: "delete" });
    });

    it("keeps the case of closed lists, whatever the case that Graph answers", async () => {
      await program.create(good());
      Object.assign(graph.objects.get(one)!, { state: "ENABLEDFORREPORTINGBUTNOTENFORCED" });
      await program.refresh();
      expect(program.outputs.state).to.equal("enabledForReportingButNotEnforced");
    });

    it("shows what was changed behind the program's back", async () => {
      await program.create(good());
      Object.assign(graph.objects.get(one)!, { state: "disabled" });
      await program.refresh();
      expect(program.inputs.state).to.equal("disabled");
      expect(await program.changes(good())).to.deep.equal({ state: "update" });
    });

    it("is after an update what a refresh would find", async () => {
      await program.create(good());
      await program.update(withValue(good(), "conditions.platforms", { includedPlatforms: ["all"] }));
      const updated = program.outputs;
      await program.refresh();
      expect(program.outputs).to.deep.equal(updated);
    });

    it("is dropped, when the policy is gone", async () => {
      await program.create(good());
      graph.objects.clear();
      expect(await program.refresh()).to.equal(false);
    });

    it("describes an imported policy by what a program would declare", async () => {
      await program.create(good());
      const imported = new Program(token, graph);
      await imported.import(program.id);
      expect(imported.inputs).to.deep.equal(good());
      expect(await imported.changes(good())).to.deep.equal({});
    });

    it("refuses an import by a bare id", async () => {
      const outcome = await program
        .import("00000000-0000-4000-8000-000000000001")
        .catch((error: Error) => error.message);
      expect(outcome).to.include("expected /identity/conditionalAccess/policies/<object id>");
    });
  });
});
