import { expect } from "chai";
import type { ConditionalAccessUsers } from "../../../whatif/model/ConditionalAccessPolicy";
import { externalUserTypes } from "../../../whatif/model/SignIn";
import { applies, noteCodes, only } from "../support/decide";
import { northwind } from "../support/ids";
import { external, policy, signIn } from "../support/world";

const forUsers = (users: ConditionalAccessUsers) => policy({ users });
const apps = (...appIds: string[]) => ({ kind: "applications" as const, appIds });

describe("semantic 4: external types", () => {
  for (const type of externalUserTypes) {
    it(`matches ${type} by its own flag and by no other`, () => {
      const flag = (flags: string) => forUsers({ includeGuestsOrExternalUsers: { guestOrExternalUserTypes: flags } });
      const others = externalUserTypes.filter((other) => other !== type).join(",");
      expect(applies(flag(type), signIn({ identity: external(type) }))).to.equal(true);
      expect(applies(flag(others), signIn({ identity: external(type) }))).to.equal(false);
      expect(applies(flag(type), signIn())).to.equal(false);
    });
  }

  describe("B2B collaboration and direct connect in Teams and SharePoint", () => {
    const teams = apps("cc15fd57-2c6c-4117-a88c-83b1d56b4bbe");
    const direct = forUsers({ includeGuestsOrExternalUsers: { guestOrExternalUserTypes: "b2bDirectConnectUser" } });
    const guests = forUsers({ includeGuestsOrExternalUsers: { guestOrExternalUserTypes: "b2bCollaborationGuest" } });

    it("include each other's users of a partner that may connect directly, and note it", () => {
      const guest = only(direct, signIn({ identity: external("b2bCollaborationGuest"), target: teams }));
      expect(guest.applies).to.equal(true);
      expect(noteCodes(guest)).to.include("directConnectCrossover");
      expect(applies(guests, signIn({ identity: external("b2bDirectConnectUser"), target: teams }))).to.equal(true);
    });

    it("don't, in other apps or where the partner may not connect directly", () => {
      expect(applies(direct, signIn({ identity: external("b2bCollaborationGuest") }))).to.equal(false);
      const fromNorthwind = signIn({ identity: external("b2bCollaborationGuest", northwind), target: teams });
      expect(applies(direct, fromNorthwind)).to.equal(false);
    });

    it("don't exclude each other's users", () => {
      const excluding = forUsers({
        includeUsers: ["All"],
        excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: "b2bDirectConnectUser" },
      });
      expect(applies(excluding, signIn({ identity: external("b2bCollaborationGuest"), target: teams }))).to.equal(true);
      expect(applies(excluding, signIn({ identity: external("b2bDirectConnectUser"), target: teams }))).to.equal(false);
    });
  });
});
