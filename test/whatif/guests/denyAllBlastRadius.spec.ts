import { expect } from "chai";
import { denyAllBlastRadius } from "../../../whatif/guests/denyAllBlastRadius";
import { renderBlastRadius } from "../../../whatif/guests/renderBlastRadius";
import type { B2bSetting, CrossTenantAccessPartner } from "../../../whatif/model/CrossTenantAccess";
import { fabrikam, northwind } from "../support/ids";
import { allowAll, blockAll } from "../support/world";

const state = (setting: B2bSetting, ...partners: CrossTenantAccessPartner[]) => ({
  default: { b2bCollaborationInbound: setting },
  partners,
});
const officeOnly: B2bSetting = {
  ...allowAll,
  applications: { accessType: "allowed", targets: [{ target: "Office365", targetType: "application" }] },
};
const guests = [
  { homeTenantId: northwind, name: "northwind.com", guests: 4, recentSignIns: 2 },
  { homeTenantId: fabrikam.toUpperCase(), name: "fabrikam.com", guests: 9, recentSignIns: 30 },
  { homeTenantId: null, name: "gmail.com", guests: 3 },
];

describe("denyAllBlastRadius", () => {
  it("lists the home tenants that a deny-all default cuts off, most guests first, each with its missing entry", () => {
    const radius = denyAllBlastRadius(state(allowAll), state(blockAll), guests);
    expect(radius.cut.map(({ name, cut, hasEntry }) => [name, cut, hasEntry])).to.deep.equal([
      ["fabrikam.com", "all", false],
      ["northwind.com", "all", false],
    ]);
    expect(radius).to.deep.include({ guestsCut: 13, recentSignInsCut: 32, kept: 0, unknownHome: [guests[2]] });
    expect(radius.cut[1]!.missingEntry).to.deep.equal({ tenantId: northwind, b2bCollaborationInbound: allowAll });
  });

  it("keeps the partners that have an entry of their own, whatever the case of their id", () => {
    const after = state(blockAll, { tenantId: fabrikam, b2bCollaborationInbound: allowAll });
    const radius = denyAllBlastRadius(state(allowAll), after, guests);
    expect(radius.cut.map(({ name }) => name)).to.deep.equal(["northwind.com"]);
    expect(radius.kept).to.equal(1);
  });

  it("cuts a partner whose entry leaves the section to the default, and says that there is an entry", () => {
    const radius = denyAllBlastRadius(
      state(allowAll),
      state(blockAll, { tenantId: fabrikam, isServiceProvider: true }),
      guests,
    );
    expect(radius.cut[0]).to.deep.include({ hasEntry: true, cut: "all" });
    expect(radius.cut[0]!.why).to.match(/leaves it to the default/);
  });

  it("tells a limited access from a closed one, and leaves alone what was closed or stays as it is", () => {
    expect(denyAllBlastRadius(state(allowAll), state(officeOnly), guests).cut.map(({ cut }) => cut)).to.deep.equal([
      "some",
      "some",
    ]);
    expect(denyAllBlastRadius(state(officeOnly), state(blockAll), guests).cut.map(({ cut }) => cut)).to.deep.equal([
      "all",
      "all",
    ]);
    for (const [before, after] of [
      [blockAll, blockAll],
      [officeOnly, structuredClone(officeOnly)],
      [blockAll, allowAll],
      [blockAll, officeOnly],
    ] as const) {
      expect(denyAllBlastRadius(state(before), state(after), guests).cut).to.deep.equal([]);
    }
  });

  it("counts no sign-ins, when no logs could be read", () => {
    const unread = guests.map(({ recentSignIns: _, ...rest }) => rest);
    expect(denyAllBlastRadius(state(allowAll), state(blockAll), unread).recentSignInsCut).to.equal(null);
  });
});

describe("renderBlastRadius", () => {
  it("writes a table of tenants and the entries, ready to paste", () => {
    const radius = denyAllBlastRadius(state(allowAll), state(blockAll), guests);
    const markdown = renderBlastRadius(radius);
    expect(markdown).to.match(
      /^\*\*13 guests of 2 home tenants would be cut off\*\* \(32 recent sign-ins\)\.\n\nOf 3 more guests/,
    );
    expect(markdown).to.match(/\| fabrikam\.com \| 8D2E.* \| 9 \| 30 \| all \| no \|/);
    const [, json] = /```json\n([\s\S]*)\n```/.exec(markdown)!;
    expect(JSON.parse(json!)).to.deep.equal(radius.cut.map(({ missingEntry }) => missingEntry));
  });

  it("says so, when nobody is cut off", () => {
    expect(renderBlastRadius(denyAllBlastRadius(state(allowAll), state(allowAll), []))).to.match(/^No guest/);
  });
});
