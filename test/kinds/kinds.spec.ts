import { expect } from "chai";
import { kinds } from "../../kinds";
import { problemsOf } from "../../kinds/problems";
import type { Values } from "../../kinds/kind";
import { ManagedObject } from "../support/ManagedObject";
import { ids } from "../support/sampleIds";

interface Sample {
  importId: string;
  /** A text that is no import id. @default "something else" */
  refused?: string;
  /** The least that can be declared, where that is more than which object is meant. */
  least?: Values;
}

const samples: Record<string, Sample> = {
  CrossTenantAccessPolicy: { importId: "crossTenantAccessPolicy" },
  CrossTenantAccessDefault: { importId: "default" },
  CrossTenantAccessPartner: { importId: ids.partner.toUpperCase() },
  AuthorizationPolicy: { importId: "authorizationPolicy" },
  RoleManagementPolicy: { importId: "Global Reader" },
  SecurityDefaults: { importId: "securityDefaults" },
  AuthenticationFlowsPolicy: { importId: "authenticationFlowsPolicy" },
  AuthenticationMethodsPolicy: { importId: "authenticationMethodsPolicy" },
  AuthenticationMethodConfiguration: { importId: "fido2" },
  AdminConsentRequestPolicy: { importId: "adminConsentRequestPolicy" },
  B2BManagementPolicy: { importId: "b2bManagementPolicy" },
  AuthenticationContextClassReference: { importId: "c7", least: { displayName: "Admins" } },
  AuthenticationContextPolicy: {
    importId: " Activation of roles ",
    refused: " ",
    least: { state: "enabledForReportingButNotEnforced", contexts: ["c1"] },
  },
  CrossTenantIdentitySynchronization: { importId: ids.otherTenant.toUpperCase() },
  DirectoryRoleEligibility: { importId: `${ids.user}:Global Reader` },
  AccessReviewScheduleDefinition: {
    importId: " Guests ",
    refused: " ",
    least: {
      scope: { query: "./members/microsoft.graph.user/?$filter=(userType eq 'Guest')" },
      reviewers: [{ query: "./owners" }],
      settings: {},
    },
  },
};

for (const kind of kinds) {
  describe(kind.name, () => {
    const { importId, refused = "something else", least = {} } = samples[kind.name]!;
    const id = kind.parseId(importId)!;
    /** An object of the kind, made where a new tenant has none. */
    const read = () => {
      const object = new ManagedObject(kind);
      object.tenant.user(ids.user);
      object.tenant.patch("/identity/conditionalAccess/authenticationContextClassReferences/c1", {
        displayName: "Roles",
      });
      object.tenant.post("/policies/crossTenantAccessPolicy/partners", { tenantId: ids.otherTenant });
      const declared = { ...kind.identityOf(id), ...least };
      return object.read(declared) ?? (object.declare(declared), object.read(declared)!);
    };

    it("takes its import id and refuses another, saying what it expects", () => {
      expect(id).to.be.a("string");
      expect(kind.parseId(refused)).to.equal(undefined);
      expect(kind.expectedId).to.match(/^the /);
    });

    it("finds the same object by the inputs that name it", () => {
      expect(kind.idOf(kind.identityOf(id))).to.equal(id);
    });

    it("accepts as inputs what it reads from a new tenant", () => {
      const values = JSON.parse(JSON.stringify(kind.valuesOf(read()), (_, value) => value ?? undefined));
      expect(problemsOf(kind.inputs, { ...kind.identityOf(id), ...values })).to.deep.equal([]);
    });

    it("changes nothing, when the declaration is what is there", () => {
      const live = read();
      expect(kind.update(kind.valuesOf(live), live, id)).to.deep.equal([]);
    });

    it("can be declared without any setting", () => {
      expect(problemsOf(kind.inputs, { ...kind.identityOf(id), ...least })).to.deep.equal([]);
    });
  });
}
