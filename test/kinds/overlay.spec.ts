import { expect } from "chai";
import fc from "fast-check";
import { kinds } from "../../kinds";
import { meets } from "../../kinds/differences";
import { echo } from "../../kinds/echo";
import { overlay } from "../../kinds/overlay";
import { remember } from "../../kinds/remember";
import { declarations } from "../support/declarations";

const schemaOf = (kind: string) => kinds.find(({ name }) => name === kind)!.inputs;
const pairs = Object.entries(declarations).map(([kind, declaration]) => ({ kind, declaration }));

describe("overlay", () => {
  it("keeps members that are not declared, as only whole values are sent", () => {
    const actual = { inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: false } };
    const wanted = { inboundTrust: { isCompliantDeviceAccepted: true } };
    expect(overlay(schemaOf("CrossTenantAccessDefault"), actual, wanted)).to.deep.equal({
      inboundTrust: { isMfaAccepted: true, isCompliantDeviceAccepted: true },
    });
  });

  it("sends group owners' consent policies back, when only users' are declared", () => {
    const granting = (...permissionGrantPoliciesAssigned: string[]) => ({
      defaultUserRolePermissions: { permissionGrantPoliciesAssigned },
    });
    const owned = "ManagePermissionGrantsForOwnedResource.team";
    const self = "ManagePermissionGrantsForSelf.own";
    expect(
      overlay(schemaOf("AuthorizationPolicy"), granting(owned, "ManagePermissionGrantsForSelf.old"), granting(self)),
    ).to.deep.equal(granting(self, owned));
  });

  for (const { kind, declaration } of pairs) {
    it(`meets the declaration, whatever was there before, of a ${kind}`, () => {
      fc.assert(
        fc.property(declaration, declaration, (actual, wanted) => {
          expect(meets(schemaOf(kind), wanted, overlay(schemaOf(kind), actual, wanted))).to.equal(true);
        }),
      );
    });
  }
});

describe("echo", () => {
  for (const { kind, declaration } of pairs) {
    it(`shows the same differences as the value itself, of a ${kind}`, () => {
      fc.assert(
        fc.property(declaration, declaration, (declared, actual) => {
          const schema = schemaOf(kind);
          expect(meets(schema, declared, echo(schema, declared, actual))).to.equal(meets(schema, declared, actual));
        }),
      );
    });

    it(`writes a value as it is declared, when both mean the same, of a ${kind}`, () => {
      fc.assert(
        fc.property(declaration, (declared) => {
          expect(echo(schemaOf(kind), declared, structuredClone(declared))).to.deep.equal(declared);
        }),
      );
    });
  }

  it("keeps declared entries in their order and puts others behind them", () => {
    const schema = schemaOf("CrossTenantAccessPolicy");
    const endpoints = (...allowedCloudEndpoints: string[]) => ({ allowedCloudEndpoints });
    expect(echo(schema, endpoints("c", "a"), endpoints("a", "b", "c"))).to.deep.equal(endpoints("c", "a", "b"));
  });
});

describe("remember", () => {
  const schema = schemaOf("CrossTenantAccessDefault");

  it("adds what is newly declared, with null where there was nothing", () => {
    const prior = remember(
      schema,
      { inboundTrust: { isMfaAccepted: true } },
      { inboundTrust: { isMfaAccepted: null } },
      {},
    );
    expect(prior).to.deep.equal({ inboundTrust: { isMfaAccepted: null } });
  });

  for (const { kind, declaration } of pairs) {
    it(`never replaces what is remembered, of a ${kind}`, () => {
      fc.assert(
        fc.property(declaration, declaration, declaration, declaration, (first, found, second, later) => {
          const remembered = remember(schemaOf(kind), first, found, undefined);
          const more = remember(schemaOf(kind), second, later, remembered);
          expect(remember(schemaOf(kind), first, found, more)).to.deep.equal(more);
          expect(meets(schemaOf(kind), remembered, more)).to.equal(true);
        }),
      );
    });
  }
});
