import { expect } from "chai";
import fc from "fast-check";
import type { GraphErrorKind } from "../../graph";
import { kinds as allKinds } from "../../kinds";
import { canonical } from "../../kinds/canonical";
import { approverGroups, declarations } from "../support/declarations";
import { fakeTenant, type FakeGraph, graphError } from "../support/FakeGraph";
import { OneResource, providerOn } from "../support/OneResource";
import { rejection } from "../support/rejection";
import { ids } from "../support/sampleIds";

const roleIds = [ids.globalAdministrator];
const tenantWithGroups = (tenantId: string, partnerIds: string[] = []): FakeGraph => {
  const graph = fakeTenant(tenantId, { partnerIds, roleIds });
  // Graph finds a group by its id in any casing.
  for (const id of approverGroups.flatMap((group) => [group, group.toUpperCase()])) {
    graph.objects.set(`/groups/${id}/transitiveMembers`, { value: [] });
  }
  return graph;
};
const newTenant = (partnerIds?: string[]) => tenantWithGroups(ids.tenant, partnerIds);
const kinds = Object.entries(declarations);

/** What a tenant's object of a kind means, in one form for all that mean the same; the rest of the tenant as it is. */
function contents(graph: FakeGraph, name: string): unknown {
  const kind = allKinds.find((candidate) => candidate.name === name)!;
  const key = { CrossTenantAccessPartner: ids.partner, RoleManagementPolicy: ids.globalAdministrator }[name] ?? "";
  const path = `${kind.read.one(key).path}${name === "RoleManagementPolicy" ? `/${key}` : ""}`;
  const others = new Map(graph.objects);
  others.delete(path);
  return { object: canonical(kind.inputs, kind.valuesOf(graph.objects.get(path))), others: [...others] };
}

/** Changes casing and order everywhere that Graph may, and nothing that means something. */
function disguise(seed: number): (value: any, name?: string) => any {
  const orderless = ["targets", "value", "enabledRules", "primaryApprovers", "notificationRecipients", "rules"];
  const changed = (value: any, name = ""): any => {
    if (Array.isArray(value)) {
      const items = value.map((item) => changed(item, name));
      return orderless.includes(name) && seed % 2 ? items.reverse() : items;
    }
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(item, key)]));
    }
    if (typeof value !== "string") return value;
    if (name === "maximumDuration") return sameDuration(value);
    // Ids by which the fake itself finds objects stay as they are.
    if (/^[0-9a-f-]{36}$/i.test(value) && name !== "tenantId" && name !== "roleDefinitionId") {
      return seed % 3 ? value.toUpperCase() : value.toLowerCase();
    }
    if (["accessType", "targetType", "allowInvitesFrom", "notificationLevel"].includes(name)) {
      return seed % 3 ? value[0]!.toUpperCase() + value.slice(1) : value;
    }
    return value;
  };
  return (value) => changed(value);
}

function sameDuration(text: string): string {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text) ?? [];
  return `PT${(Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)}M`;
}

describe("A restored object", function () {
  this.timeout(60_000);
  for (const [kind, declaration] of kinds) {
    it(`is as it was found, whatever was declared in between, of a ${kind}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          declaration,
          fc.array(declaration, { minLength: 1, maxLength: 3 }),
          async (before, changes) => {
            const graph = newTenant([ids.partner]);
            await new OneResource(kind, await providerOn(graph)).up({ ...before, onDestroy: "retain" });
            const found = structuredClone(contents(graph, kind));
            const it = new OneResource(kind, await providerOn(graph));
            for (const declared of changes) {
              // Each in a process of its own, as in runs on different days; and refreshed, as they are.
              it.continueWith(await providerOn(graph));
              if (it.id !== undefined) await it.refresh();
              await it.up({ ...declared, onDestroy: "restore" });
            }
            await it.destroy();
            expect(contents(graph, kind)).to.deep.equal(found);
          },
        ),
        { numRuns: 40 },
      );
    });
  }
});

describe("A plan after up", function () {
  this.timeout(60_000);
  for (const [kind, declaration] of kinds) {
    it(`is empty, however Graph writes the same, of a ${kind}`, async () => {
      await fc.assert(
        fc.asyncProperty(declaration, fc.nat(100), fc.boolean(), async (declared, seed, exists) => {
          const graph = newTenant(exists ? [ids.partner] : []);
          graph.disguise = disguise(seed);
          const it = new OneResource(kind, await providerOn(graph));
          await it.up(declared);
          expect((await it.diff(declared)).changes).to.deep.equal({});
          await it.refresh();
          expect((await it.diff(declared)).changes).to.deep.equal({});
        }),
        { numRuns: 40 },
      );
    });
  }
});

describe("A wrong tenant", function () {
  this.timeout(60_000);
  const tenants = fc.constantFrom(ids.tenant, ids.otherTenant, ids.partner);

  it("is never written to, whichever of configuration, token, Graph and state differ", async () => {
    const [kindNames, shapes] = [kinds.map(([kind]) => kind), new Map(kinds)];
    const setting = fc.record({
      token: fc.option(tenants, { nil: undefined }),
      organization: tenants,
      configured: tenants,
      recorded: tenants,
    });
    const kindAndInputs = fc
      .constantFrom(...kindNames)
      .chain((kind) => fc.record({ kind: fc.constant(kind), before: shapes.get(kind)!, after: shapes.get(kind)! }));
    await fc.assert(
      fc.asyncProperty(
        setting,
        kindAndInputs,
        async ({ token, organization, configured, recorded }, { kind, before, after }) => {
          const own = tenantWithGroups(recorded);
          const it = new OneResource(kind, await providerOn(own));
          await it.up(before).catch(() => undefined);

          const hasState = it.outputs["managedTenantId"] !== undefined;

          const graph = tenantWithGroups(configured);
          graph.claims.tenantId = token;
          graph.organization = organization;
          it.continueWith(await providerOn(graph));
          for (const step of [
            () => it.up({ ...after, onDestroy: "restore" }),
            () => it.refresh(),
            () => it.destroy(),
          ]) {
            await step().catch(() => undefined);
          }
          const facts = [token ?? configured, organization, hasState ? recorded : configured];
          if (facts.some((tenantId) => tenantId !== configured)) expect(graph.writes).to.deep.equal([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("A read that fails", () => {
  const failures = fc.constantFrom<GraphErrorKind>(
    "settings",
    "signIn",
    "wrongTenant",
    "unauthorized",
    "forbidden",
    "licence",
    "conflict",
    "throttled",
    "badRequest",
    "unavailable",
    "unreachable",
    "timeout",
    "cancelled",
    "unexpectedAnswer",
  );

  for (const [kind, declaration] of kinds) {
    it(`is an error with its reason, and never a deletion, of a ${kind}`, async () => {
      await fc.assert(
        fc.asyncProperty(declaration, failures, async (declared, failure) => {
          const graph = newTenant();
          const it = new OneResource(kind, await providerOn(graph));
          await it.up(declared);
          graph.fail = () => graphError(failure, `Graph failed: ${failure}`);
          expect((await rejection(it.refresh())).message).to.equal(`Graph failed: ${failure}`);
          expect(it.id).to.be.a("string");
        }),
        { numRuns: 15 },
      );
    });
  }
});
