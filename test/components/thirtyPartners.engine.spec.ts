import { type Stack } from "@pulumi/pulumi/automation";
import { expect } from "chai";
import { type TenantInput } from "../../components";
import { deployBaseline } from "../support/deployBaseline";
import { fullTenant } from "../support/fullTenant";
import { onRealEngine } from "../support/onRealEngine";
import { contoso } from "../support/sandbox";
import { ids } from "../support/tenants";

const number = (index: number) => String(index).padStart(12, "0");

/** Thirty partners of every sort: suppliers and service providers, trusted and not, one suspended, some with addresses. */
const partners: TenantInput["partners"] = Array.from({ length: 30 }, (_, index) => ({
  name: `Partner ${index}`,
  tenantId: `9a000000-0000-4000-8000-${number(index)}`,
  relationship: index % 3 === 0 ? ("serviceProvider" as const) : ("supplier" as const),
  status: index === 29 ? ("suspended" as const) : ("active" as const),
  collaboration: { inbound: { groups: [ids.suppliers], applications: ["Office365" as const] } },
  trust:
    index % 2 === 0 || index % 3 === 0
      ? { mfa: true, compliantDevice: index % 4 === 0, reason: "Contract." }
      : undefined,
  ipRanges: index % 10 === 0 ? [`198.51.${index}.0/24`, `2001:db8:${index}::/48`] : undefined,
  domains: [`partner${index}.example`],
}));

const tenant = fullTenant({ partners, licences: { entraId: "p2" }, securityDefaults: "unmanaged" });

describe("A tenant with thirty partners on the real engine", function () {
  this.timeout(180_000);
  const engine = onRealEngine({ keepsState: true });
  let stack: Stack;

  before(async () => {
    stack = await engine.stackOf("contoso", () => void deployBaseline(tenant));
  });

  it("deploys", async () => {
    const { summary } = await stack.up();
    expect(summary.result).to.equal("succeeded");
    const { value } = engine.emulator.control.get(contoso, "/policies/crossTenantAccessPolicy/partners") as {
      value: unknown[];
    };
    // One entry is Microsoft's own, of a service provider that nobody declared.
    expect(value).to.have.length(31);
  });

  it("has no changes right after, nor after a refresh, nor with its partners in another order", async () => {
    await stack.preview({ expectNoChanges: true });
    await stack.preview({ expectNoChanges: true, refresh: true });
    partners!.reverse();
    await stack.preview({ expectNoChanges: true });
  });
});
