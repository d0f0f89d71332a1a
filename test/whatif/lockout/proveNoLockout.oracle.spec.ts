import { expect } from "chai";
import fc from "fast-check";
import { applyRepair } from "../../../whatif/lockout/applyEdits";
import type { LockoutSubject } from "../../../whatif/lockout/LockoutSubject";
import { proveNoLockout } from "../../../whatif/lockout/proveNoLockout";
import { arbitraryPolicy, azurePortal, microsoftGraph } from "../support/arbitraries";
import { fabrikam, globalAdministrator, id, northwind } from "../support/ids";
import { external, facts, member, someApp } from "../support/world";
import { alwaysGetsIn, canGetIn, type Person } from "./oracle";

const app = (appId: string) => ({ kind: "applications" as const, appIds: [appId] });
const hybrid = { trustType: "ServerAD" };
const compliant = { trustType: "AzureAD", isCompliant: true };

/** The same people, as the proof and as the oracle know them. */
const people: Record<string, { subject: LockoutSubject; person: Person }> = {
  breakGlass: {
    subject: {
      class: "breakGlass",
      name: "break-glass",
      identity: member({ userId: id("glass"), groups: [id("break-glass")], roles: [globalAdministrator] }),
      presents: { methods: ["fido2"] },
      targets: [app(azurePortal), app(microsoftGraph)],
    },
    person: {
      userId: id("glass"),
      type: "none",
      groups: [id("break-glass")],
      roles: [globalAdministrator],
      methods: ["fido2"],
      devices: [null],
      apps: [azurePortal, microsoftGraph],
    },
  },
  globalAdministrator: {
    subject: {
      class: "globalAdministrator",
      name: "Anna",
      identity: member({ groups: [id("staff")], roles: [globalAdministrator] }),
      presents: { methods: ["password", "microsoftAuthenticatorPush"] },
      devices: [null, hybrid, compliant],
      targets: [app(azurePortal)],
    },
    person: {
      userId: id("anna"),
      type: "none",
      groups: [id("staff")],
      roles: [globalAdministrator],
      methods: ["password", "microsoftAuthenticatorPush"],
      devices: [null, hybrid, compliant],
      apps: [azurePortal],
    },
  },
  serviceProvider: {
    subject: {
      class: "serviceProvider",
      name: "service providers from Fabrikam",
      identity: external("serviceProvider", fabrikam),
      presents: { methods: ["password", "microsoftAuthenticatorPush"] },
      devices: [null, compliant],
      targets: [app(azurePortal)],
    },
    person: {
      type: "serviceProvider",
      home: fabrikam,
      groups: [],
      roles: [],
      methods: ["password", "microsoftAuthenticatorPush"],
      devices: [null, compliant],
      apps: [azurePortal],
    },
  },
  partnerGuest: {
    subject: {
      class: "partnerGuest",
      name: "guests from Northwind",
      identity: external("b2bCollaborationGuest", northwind),
      presents: { methods: ["password", "microsoftAuthenticatorPush", "fido2"] },
      devices: [null, hybrid],
      targets: [app(someApp)],
    },
    person: {
      userId: id("guest"),
      type: "b2bCollaborationGuest",
      home: northwind,
      groups: [],
      roles: [],
      methods: ["password", "microsoftAuthenticatorPush", "fido2"],
      devices: [null, hybrid],
      apps: [someApp],
    },
  },
};

/** More enforced policies than elsewhere, so that about half of the worlds are closed. */
const policies = fc.array(arbitraryPolicy, { minLength: 1, maxLength: 6 });

describe("proveNoLockout, against a brute-force oracle", function () {
  this.timeout(120_000);

  for (const [name, { subject, person }] of Object.entries(people)) {
    const getsIn = subject.class === "breakGlass" ? alwaysGetsIn : canGetIn;

    it(`is safe for ${name} just when trying everything finds a way in`, () => {
      const seen = { open: 0, closed: 0 };
      fc.assert(
        fc.property(policies, (list) => {
          const { safe, subjects } = proveNoLockout(list, facts(), [subject]);
          expect(safe).to.equal(getsIn(list, person));
          expect(subjects[0]!.verdict).to.equal(safe ? "open" : "closed");
          seen[safe ? "open" : "closed"]++;
        }),
        { numRuns: 200 },
      );
      expect(Math.min(seen.open, seen.closed)).to.be.greaterThan(0, "all worlds of one kind prove nothing");
    });

    it(`offers ${name} the smallest repair that works`, () => {
      fc.assert(
        fc.property(fc.array(arbitraryPolicy, { minLength: 1, maxLength: 4 }), (list) => {
          const { safe, subjects } = proveNoLockout(list, facts(), [subject]);
          fc.pre(!safe);
          const repair = subjects[0]!.repair!;
          expect(repair.smallest).to.equal(true);
          const repaired = applyRepair(list, facts(), repair.edits);
          const mfaTrusted = repair.edits.some(({ kind }) => kind === "trustInbound");
          expect(getsIn(repaired.policies, { ...person, mfaTrusted })).to.equal(true);
          const fewer = subsets(list.length).filter((set) => set.length < repair.edits.length);
          for (const set of fewer)
            expect(
              getsIn(
                list.filter((_, at) => !set.includes(at)),
                person,
              ),
            ).to.equal(false);
        }),
        { numRuns: 80 },
      );
    });
  }
});

function subsets(count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => bits & (1 << at)),
  );
}
