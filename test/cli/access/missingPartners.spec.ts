import { expect } from "chai";
import { parse } from "yaml";
import { missingPartners } from "../../../cli/access/missingPartners";
import { parseTenant } from "../../../tenant/parseTenant";

const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const adatum = "1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f";
const northwind = "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d";
const cut = (homeTenantId: string, hasEntry: boolean) => ({
  homeTenantId,
  name: "Adatum",
  guests: 1,
  cut: "all" as const,
  hasEntry,
  why: "",
  missingEntry: { tenantId: homeTenantId },
});

describe("missingPartners", () => {
  it("writes what a tenant file takes as it stands, and leaves out partners that it has", () => {
    const partners = parse(missingPartners({ cut: [cut(adatum, false), cut(northwind, true)] }));
    const tenant = { displayName: "Contoso", tenantId: contoso, kind: "customer", partners };
    expect(parseTenant(tenant, { file: "pasted" }).partners.map(({ tenantId }) => tenantId)).to.deep.equal([adatum]);
  });

  it("writes nothing when none is missing", () => {
    expect(missingPartners({ cut: [cut(northwind, true)] })).to.equal("");
  });
});
