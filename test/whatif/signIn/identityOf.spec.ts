import { expect } from "chai";
import { identityOf } from "../../../whatif/signIn/identityOf";
import { fabrikam, id } from "../support/ids";

const user = (userType: string | null, hasExternalCredentials: boolean, homeTenantId?: string) =>
  identityOf({ id: id("u"), userType, hasExternalCredentials, ...(homeTenantId !== undefined && { homeTenantId }) });

describe("identityOf", () => {
  it("tells members and guests, local and external, apart", () => {
    expect(user("Member", false).externalUserType).to.equal("none");
    expect(user(null, false).externalUserType).to.equal("none");
    expect(user("Guest", false).externalUserType).to.equal("internalGuest");
    expect(user("Guest", true, fabrikam)).to.include({
      externalUserType: "b2bCollaborationGuest",
      homeTenantId: fabrikam,
    });
    expect(user("Member", true, fabrikam).externalUserType).to.equal("b2bCollaborationMember");
  });

  it("takes external credentials without a home tenant for another provider's", () => {
    expect(user("Guest", true)).to.deep.equal({
      kind: "user",
      userId: id("u"),
      externalUserType: "b2bCollaborationGuest",
      identityProvider: "other",
    });
  });
});
