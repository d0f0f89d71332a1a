import { expect } from "chai";
import { unversioned } from "../../../policies/rule/tokens";

describe("unversioned", () => {
  const plain = "azure-native:authorization:RoleManagementPolicy";
  for (const token of [
    plain,
    "azure-native:authorization/v20240901preview:RoleManagementPolicy",
    "azure-native:authorization/v20201001:RoleManagementPolicy",
    "azure-native_authorization_v20240901preview:authorization:RoleManagementPolicy",
  ]) {
    it(`takes ${token} for ${plain}`, () => expect(unversioned(token)).to.equal(plain));
  }

  it("leaves other packages' tokens alone", () => {
    for (const token of ["azuread:index/group:Group", "entra:index:SecurityDefaults", "acme:index/v20240901:Thing"]) {
      expect(unversioned(token)).to.equal(token);
    }
  });
});
