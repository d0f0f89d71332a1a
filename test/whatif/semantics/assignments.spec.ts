import { expect } from "chai";
import type { ConditionalAccessUsers } from "../../../whatif/model/ConditionalAccessPolicy";
import { applies } from "../support/decide";
import { id } from "../support/ids";
import { member, policy, signIn } from "../support/world";

const forUsers = (users: ConditionalAccessUsers) => policy({ users });

describe("semantic 2: assignments", () => {
  it("needs every condition to hold", () => {
    const both = policy({ platforms: { includePlatforms: ["windows"] }, clientAppTypes: ["browser"] });
    expect(applies(both, signIn())).to.equal(true);
    expect(applies(both, signIn({ devicePlatform: "iOS" }))).to.equal(false);
    expect(applies(both, signIn({ clientAppType: "other" }))).to.equal(false);
  });

  it("takes any item of a list", () => {
    const two = policy({ platforms: { includePlatforms: ["iOS", "windows"] } });
    expect(applies(two, signIn())).to.equal(true);
    expect(applies(two, signIn({ devicePlatform: "linux" }))).to.equal(false);
  });

  it("lets any exclusion beat every inclusion", () => {
    const users = {
      includeUsers: ["All", id("anna")],
      includeGroups: [id("staff")],
      excludeGroups: [id("break-glass")],
    };
    const both = member({ groups: [id("staff"), id("break-glass")] });
    expect(applies(forUsers(users), signIn({ identity: both }))).to.equal(false);
    expect(applies(forUsers(users), signIn({ identity: member({ groups: [id("staff")] }) }))).to.equal(true);
  });
});
