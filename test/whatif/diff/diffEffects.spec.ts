import { expect } from "chai";
import fc from "fast-check";
import { compile } from "../../../whatif/compile";
import { asEnforced } from "../../../whatif/diff/asEnforced";
import { diffEffects } from "../../../whatif/diff/diffEffects";
import { generateMatrices } from "../../../whatif/diff/generateMatrices";
import { renderEffectDiff } from "../../../whatif/diff/renderEffectDiff";
import { axisNames, cellCount, type SignInMatrix, signInAt, positionsOf } from "../../../whatif/diff/SignInMatrix";
import type { ConditionalAccessPolicy } from "../../../whatif/model/ConditionalAccessPolicy";
import { WhatIfError } from "../../../whatif/WhatIfError";
import { arbitraryPolicies } from "../support/arbitraries";
import { contoso, fabrikam, id, northwind } from "../support/ids";
import { facts, policy, requiring } from "../support/world";

const names = { [fabrikam]: "Fabrikam", [northwind]: "Northwind", [id("sp")]: "the deploying app" };
const named = (name: string, base: ConditionalAccessPolicy) => ({ ...base, id: id(name), displayName: name });
const from = (types: string, ...members: string[]) => ({
  users: {
    includeGuestsOrExternalUsers: {
      guestOrExternalUserTypes: types,
      externalTenants: { membershipKind: "enumerated", members },
    },
  },
});

function diff(
  before: ConditionalAccessPolicy[],
  after: ConditionalAccessPolicy[],
  known = facts(),
  knownAfter = known,
) {
  const matrices = generateMatrices(
    { policies: before, facts: known },
    { policies: after, facts: knownAfter },
    { names },
  );
  return diffEffects(compile(before, known), compile(after, knownAfter), matrices);
}
const sentences = (...args: Parameters<typeof diff>) => diff(...args).changes.map(({ sentence }) => sentence);

const mfa = named("MFA for all", requiring(["mfa"]));

describe("diffEffects", () => {
  it("finds nothing, when a plan changes nothing", () => {
    fc.assert(
      fc.property(arbitraryPolicies, (policies) => {
        const same = diff(policies, structuredClone(policies));
        expect(same).to.deep.include({
          changed: 0,
          shutOut: 0,
          routesLost: [],
          routesGained: [],
          changes: [],
          untold: 0,
        });
        expect(same.cells).to.be.greaterThan(0);
      }),
      { numRuns: 10 },
    );
  }).timeout(60_000);

  it("finds nothing, when only the order, the names or a disabled policy change", () => {
    const other = named("Other", requiring(["compliantDevice"]));
    const renamed = [{ ...other, displayName: "Renamed" }, mfa, { ...policy(), state: "disabled" }];
    expect(diff([mfa, other], renamed).changed).to.equal(0);
  });

  it("says who now needs what, and that no route is lost", () => {
    const devices = named("Devices", requiring(["compliantDevice", "mfa"], "AND", from("serviceProvider", fabrikam)));
    const result = diff([mfa], [mfa, devices]);
    expect(result.routesLost).to.deep.equal([]);
    const stricter = result.changes.filter(({ kind }) => kind === "stricter");
    expect(stricter.map(({ sentence }) => sentence)).to.deep.equal([
      "Service providers from Fabrikam now need a compliant device for every app, by modern clients, on a compliant device.",
    ]);
    expect(stricter[0]!.policies).to.deep.equal(["Devices"]);
  });

  it("says who loses access and from where, and names the policy", () => {
    const abroad = named(
      "Countries",
      policy({
        ...from("b2bCollaborationGuest", northwind),
        locations: { includeLocations: ["All"], excludeLocations: [id("benelux")] },
      }),
    );
    const { changes } = diff([mfa], [mfa, abroad]);
    expect(changes.map(({ sentence }) => sentence)).to.deep.equal([
      "Guests from Northwind can no longer get in for every app, from a country outside every named location.",
    ]);
    expect(changes[0]).to.deep.include({ kind: "lost", policies: ["Countries"] });
    expect(changes[0]!.example).to.have.nested.property("before.verdict", "granted");
    expect(changes[0]!.example).to.have.nested.property("after.verdict", "blocked");
  });

  it("says what is left out of every app, however many apps are told apart by other policies", () => {
    const portals = named(
      "Portals",
      policy({
        ...from("serviceProvider", fabrikam),
        applications: { includeApplications: ["MicrosoftAdminPortals"] },
      }),
    );
    const all = named("Devices", requiring(["compliantDevice"], "OR", from("b2bCollaborationGuest", fabrikam)));
    const office = {
      ...all,
      conditions: {
        ...all.conditions,
        applications: { includeApplications: ["All"], excludeApplications: ["Office365"] },
      },
    };
    const sentences = (after: ConditionalAccessPolicy[]) =>
      diff([portals], [portals, ...after]).changes.map(({ sentence }) => sentence.replace(/,? (by|on) .*/, ""));
    expect(sentences([all])[0]).to.equal("Guests from Fabrikam can no longer get in for every app");
    const first = sentences([office])[0]!;
    expect(first).to.match(/^Guests from Fabrikam can no longer get in for every app but .*SharePoint Online/);
    expect(first).to.not.contain("the Azure portal");
  });

  it("tells guests whom a partner's entry lists from those whom it doesn't", () => {
    const listed = {
      usersAndGroups: { accessType: "allowed", targets: [{ target: id("their team"), targetType: "group" }] },
      applications: { accessType: "allowed", targets: [{ target: "AllApplications", targetType: "application" }] },
    };
    const before = facts();
    const after = facts({
      crossTenantAccess: {
        ...before.crossTenantAccess!,
        partners: [before.crossTenantAccess!.partners[0]!, { tenantId: northwind, b2bCollaborationInbound: listed }],
      },
    });
    const matrices = generateMatrices({ policies: [], facts: before }, { policies: [], facts: after });
    const { changes } = diffEffects(compile([], before), compile([], after), matrices);
    const lost = changes.filter(({ kind }) => kind === "lost").map(({ where }) => where.identity!.join());
    expect(lost.join()).to.contain("who aren't listed").and.not.to.contain("who are listed");
    expect(changes.filter(({ kind }) => kind === "unclear")).to.deep.equal([]);
  });

  it("says who gains access, by the policy that stood in the way", () => {
    const block = named("Block", policy(from("serviceProvider", fabrikam)));
    const { changes, routesGained, routesLost } = diff([block], []);
    expect(changes.map(({ sentence, policies }) => [sentence, policies])).to.deep.equal([
      ["Service providers from Fabrikam can now get in for every app.", ["Block"]],
    ]);
    expect(routesGained.length).to.be.greaterThan(0);
    expect(routesLost).to.deep.equal([]);
  });

  it("says who keeps access and is asked for less, for something else, or under another session", () => {
    const forGuests = (changes: object) =>
      named("P", { ...policy(from("b2bCollaborationGuest", fabrikam)), ...changes });
    const controls = (...builtInControls: string[]) => ({ grantControls: { operator: "OR", builtInControls } });
    const looser = diff([forGuests(controls("mfa"))], []).changes.filter(({ kind }) => kind === "looser");
    expect(looser[0]!.sentence).to.equal(
      "Guests from Fabrikam no longer need multifactor authentication for every app, by modern clients and device code flow, presenting a password and Authenticator or a security key.",
    );
    const swapped = sentences([forGuests(controls("mfa"))], [forGuests(controls("mfa", "compliantDevice"))]);
    const stronger = "multifactor authentication or a compliant device";
    expect(swapped.join("\n")).to.match(new RegExp(`^Guests from Fabrikam can now get in, with ${stronger}`, "m"));
    expect(swapped.join("\n")).to.match(
      new RegExp(`^Guests from Fabrikam now need ${stronger} instead of multifactor authentication`, "m"),
    );
    const session = { grantControls: null, sessionControls: { persistentBrowser: { isEnabled: true, mode: "never" } } };
    expect(sentences([], [forGuests(session)])).to.deep.equal([
      "Guests from Fabrikam now have a browser session that never persists for every app.",
    ]);
  });

  it("says what can't be told, when the plan holds something unknown", () => {
    const odd: any = named("Odd", policy(from("serviceProvider", fabrikam)));
    odd.conditions.weather = ["rain"];
    expect(diff([], [odd]).changes[0]).to.deep.include({
      kind: "unclear",
      sentence: "Service providers from Fabrikam may or may not get in (it can't be told) for every app.",
      policies: ["Odd"],
    });
    expect(sentences([odd], [])).to.deep.equal([
      "Service providers from Fabrikam can surely get in now, which couldn't be told before, for every app.",
    ]);
  });

  it("tells a change of cross-tenant access, too, with the routes lost", () => {
    const after = facts();
    after.crossTenantAccess = { ...after.crossTenantAccess!, partners: after.crossTenantAccess!.partners.slice(0, 1) };
    const { changes, routesLost } = diff([mfa], [mfa], facts(), after);
    expect(changes).to.have.length(1);
    expect(changes[0]).to.deep.include({ kind: "lost", policies: [] });
    expect(changes[0]!.sentence).to.match(/^Guests from Northwind.*can no longer get in for every app/);
    expect(routesLost.map(({ identity }) => identity).join()).to.match(/guests from Northwind/);
  });

  it("compares service principals, when policies are about them", () => {
    const sp = named(
      "SP",
      policy({
        users: { includeUsers: ["None"] },
        clientApplications: { includeServicePrincipals: [id("sp")] },
        locations: { includeLocations: ["All"], excludeLocations: [id("office")] },
      }),
    );
    expect(sentences([], [sp])).to.deep.equal([
      "The deploying app can no longer get in for every app, from outside every named network and Shop.",
    ]);
  });

  it("tells report-only policies when asked to take them as enforced, and not otherwise", () => {
    const staged = {
      ...named("Staged", policy(from("serviceProvider", fabrikam))),
      state: "enabledForReportingButNotEnforced",
    };
    expect(diff([], [staged]).changed).to.equal(0);
    expect(sentences([], asEnforced([staged]))).to.deep.equal([
      "Service providers from Fabrikam can no longer get in for every app.",
    ]);
  });

  it("counts, but doesn't tell, changes for those who get in neither before nor after", () => {
    const block = policy(from("b2bCollaborationGuest", northwind));
    const { changed, shutOut, changes } = diff(
      [block],
      [block, mfa].map((one) => ({
        ...one,
        conditions: { ...one.conditions, ...from("b2bCollaborationGuest", northwind) },
      })),
    );
    expect(shutOut).to.equal(changed);
    expect(changed).to.be.greaterThan(0);
    expect(changes).to.deep.equal([]);
  });

  it("has each changed cell in one of its sentences, and no cell in one that says something else", () => {
    fc.assert(
      fc.property(arbitraryPolicies, arbitraryPolicies, (before, after) => {
        const [matrix] = generateMatrices(
          { policies: before, facts: facts() },
          { policies: after, facts: facts() },
          { names },
        );
        fc.pre(cellCount(matrix!) < 20_000);
        const [a, b] = [compile(before, facts()), compile(after, facts())];
        const { changes, untold, routesLost } = diffEffects(a, b, [matrix!], 100_000);
        expect(untold).to.equal(0);
        const lost = changes.filter(({ kind }) => kind === "lost");
        for (let cell = 0; cell < cellCount(matrix!); cell++) {
          const positions = positionsOf(matrix!, cell);
          const signIn = signInAt(matrix!, positions);
          const isLost = a.decide(signIn) === "granted" && b.decide(signIn) !== "granted";
          const told = lost.some(({ where }) =>
            axisNames.every((name, axis) => {
              const { label, part } = matrix![name][positions[axis]!]!;
              const isApp = part.target?.kind === "applications";
              return where[name]?.some((one) => one === label || (one === "every app" && isApp)) ?? true;
            }),
          );
          if (isLost) expect(told, `cell ${cell} is lost and not told`).to.equal(true);
          else if (told) expect(a.decide(signIn), `cell ${cell} is told as lost`).not.to.equal("granted");
        }
        for (const route of routesLost) {
          expect(lost.some(({ where }) => !where.identity || where.identity.includes(route.identity))).to.equal(true);
        }
      }),
      { numRuns: 8 },
    );
  }).timeout(120_000);

  it("refuses a matrix without cells", () => {
    const [matrix] = generateMatrices({ policies: [], facts: facts() }, { policies: [], facts: facts() });
    expect(() => diffEffects(compile([], facts()), compile([], facts()), [{ ...matrix!, place: [] }])).to.throw(
      WhatIfError,
      /axis place/,
    );
  });

  it("keeps its cells out of memory, however many", () => {
    const value = (part: object) => ({ label: "x", part });
    const many = (count: number, part: object) => Array.from({ length: count }, () => value(part));
    const matrix: SignInMatrix = {
      identity: many(50, { identity: { kind: "user", externalUserType: "none", groups: [], roles: [] } }),
      target: many(20, { target: { kind: "applications", appIds: [id("app")] } }),
      client: many(10, { clientAppType: "browser", devicePlatform: "windows", transferMethod: "none" }),
      device: many(2, { device: null }),
      place: many(5, { ipAddress: "192.0.2.1", country: "NL" }),
      risk: many(2, { signInRiskLevel: "none" }),
      methods: [value({ presents: { methods: ["fido2"] } })],
    };
    const before = process.memoryUsage().rss;
    const { cells, changed, changes } = diffEffects(compile([], facts()), compile([policy()], facts()), [matrix]);
    expect({ cells, changed }).to.deep.equal({ cells: 200_000, changed: 200_000 });
    expect(changes.map(({ cells: told }) => told)).to.deep.equal([200_000]);
    expect((process.memoryUsage().rss - before) / 2 ** 20).to.be.lessThan(150);
  }).timeout(60_000);
});

describe("renderEffectDiff", () => {
  it("writes the sentences under what they come to, with the policies and the routes", () => {
    const abroad = named("No *guests*", policy(from("b2bCollaborationGuest", northwind)));
    const markdown = renderEffectDiff(diff([mfa], [mfa, abroad]));
    expect(markdown).to.match(/sign-ins? of \d+ compared change; \d+ routes? lost, 0 gained\./);
    expect(markdown).to.match(
      /### Access lost\n\n- Guests from Northwind can no longer get in for every app\. _\(No \\\*guests\\\*\)_/,
    );
    expect(markdown).to.match(/### Routes lost\n\n\| Who \| What \|/);
  });

  it("says that nobody is affected, when nothing changes", () => {
    expect(renderEffectDiff(diff([mfa], [mfa]))).to.match(/^\*\*Nobody gains or loses access/);
  });

  it("speaks of Contoso's own people as everyone else does", () => {
    const block = named("Block", policy({ users: { includeUsers: ["All"], excludeGroups: [id("break-glass")] } }));
    const known = facts({ tenantId: contoso, groups: [{ id: id("break-glass"), displayName: "Break glass" }] });
    const text = renderEffectDiff(diff([], [block], known));
    expect(text).to.match(/Members, holders of the role/);
    expect(text).not.to.match(/members of Break glass .*blocked/);
  });
});
