import { expect } from "chai";
import { kinds } from "../../kinds";
import { differences, meets } from "../../kinds/differences";
import { everyone } from "../support/FakeGraph";
import { ids } from "../support/sampleIds";

const schemaOf = (kind: string) => kinds.find(({ name }) => name === kind)!.inputs;
const partner = schemaOf("CrossTenantAccessPartner");
const role = schemaOf("RoleManagementPolicy");

/** Where `actual` differs, as `kind path`. */
const found = (schema: typeof partner, wanted: unknown, actual: unknown) =>
  differences(schema, wanted, actual).map(({ kind, path }) => `${kind} ${path.join(".")}`);

const inbound = (...targets: string[]) => ({
  b2bCollaborationInbound: {
    ...everyone("allowed"),
    usersAndGroups: { accessType: "allowed", targets: targets.map((target) => ({ target, targetType: "user" })) },
  },
});

describe("differences", () => {
  it("finds none, when only the casing of GUIDs and enums and the order of sets differ", () => {
    const actual = inbound(ids.group.toUpperCase(), ids.user.toUpperCase());
    actual.b2bCollaborationInbound.usersAndGroups.accessType = "Allowed";
    expect(found(partner, inbound(ids.user, ids.group), actual)).to.deep.equal([]);
  });

  it("finds none, when durations are of the same length", () => {
    const activation = (maximumDuration: string) => ({ activation: { maximumDuration } });
    expect(found(role, activation("PT60M"), activation("PT1H"))).to.deep.equal([]);
    expect(found(role, activation("P1D"), activation("PT24H"))).to.deep.equal([]);
    expect(found(role, activation("PT60M"), activation("PT2H"))).to.deep.equal(["update activation.maximumDuration"]);
  });

  it("finds none, when a role is given by name and by template id", () => {
    expect(found(role, { role: "global administrator" }, { role: ids.globalAdministrator })).to.deep.equal([]);
    expect(found(role, { role: "Global Reader" }, { role: ids.globalAdministrator })).to.deep.equal(["update role"]);
  });

  it("ignores what is not declared", () => {
    expect(found(partner, {}, { ...inbound(ids.user), inboundTrust: { isMfaAccepted: true } })).to.deep.equal([]);
    expect(found(partner, { inboundTrust: {} }, { inboundTrust: { isMfaAccepted: true } })).to.deep.equal([]);
  });

  it("names the members of a set by their place, when some are more or less", () => {
    const path = "b2bCollaborationInbound.usersAndGroups.targets";
    expect(found(partner, inbound(ids.user, ids.group), inbound(ids.user))).to.deep.equal([`add ${path}.1`]);
    expect(found(partner, inbound(ids.user), inbound(ids.group, ids.user))).to.deep.equal([`delete ${path}.0`]);
    expect(found(partner, inbound(ids.user), inbound(ids.group))).to.deep.equal([`update ${path}.0`]);
  });

  it("finds a change of order, when the order means something", () => {
    const config = (...primaryIdentityProviderPrecedenceOrder: string[]) => ({
      invitationRedemptionIdentityProviderConfiguration: { primaryIdentityProviderPrecedenceOrder },
    });
    const wanted = config("azureActiveDirectory", "externalFederation");
    expect(
      meets(schemaOf("CrossTenantAccessDefault"), wanted, config("externalFederation", "azureActiveDirectory")),
    ).to.equal(false);
    expect(
      meets(schemaOf("CrossTenantAccessDefault"), wanted, config("AzureActiveDirectory", "externalFederation")),
    ).to.equal(true);
  });

  it("finds a section that is to inherit and does not, and the other way round", () => {
    const inherits = { b2bCollaborationInbound: "inherit" };
    expect(found(partner, inherits, inbound(ids.user))).to.deep.equal(["update b2bCollaborationInbound"]);
    expect(found(partner, inbound(ids.user), inherits)).to.deep.equal(["update b2bCollaborationInbound"]);
    expect(found(partner, inherits, inherits)).to.deep.equal([]);
  });

  describe("of consent policies", () => {
    const schema = schemaOf("AuthorizationPolicy");
    const granting = (...permissionGrantPoliciesAssigned: string[]) => ({
      defaultUserRolePermissions: { permissionGrantPoliciesAssigned },
    });
    const own = "ManagePermissionGrantsForSelf.microsoft-user-default-low";
    const owned = "ManagePermissionGrantsForOwnedResource.team";

    it("leaves those of group owners alone, when none of them is declared", () => {
      expect(meets(schema, granting(own), granting(owned, own))).to.equal(true);
      expect(meets(schema, granting(), granting(owned))).to.equal(true);
    });

    it("compares all of them, when one of group owners is declared", () => {
      expect(meets(schema, granting(own, owned), granting(own))).to.equal(false);
      expect(meets(schema, granting(owned), granting(owned, "ManagePermissionGrantsForOwnedResource.chat"))).to.equal(
        false,
      );
    });
  });
});
