import type { Control } from "../../Control";
import { given } from "../../given";
import { metUnless, unknown, worst } from "../../verdict";
import { overAuthorizationPolicy } from "../../guests/overAuthorizationPolicy";

const permissions = ["allowedToCreateSecurityGroups", "allowedToCreateTenants"] as const;

export const userPermissions: Control = {
  id: "EB-GU-08v1",
  title: "Users make no tenants or security groups, and old ways of administration are closed",
  rationale:
    "A user who makes a tenant is its Global Administrator, with the company's address on it and nobody's rules. A security group of one's own making is a name that somebody grants access to by mistake. The retired MSOnline module reads the directory past newer limits, and an administrator who resets a forgotten password alone needs less proof than an attacker can gather.",
  severity: "medium",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Declare GuestAccess, or set allowedToCreateTenants, allowedToCreateSecurityGroups and allowedToUseSSPR (which is about administrators only) to false, and blockMsolPowerShell to true.",
  predicate: (state) =>
    worst(
      overAuthorizationPolicy(
        { allowedToUseSSPR: { value: false }, blockMsolPowerShell: { value: true } },
        "MSOnline PowerShell is blocked, and administrators don't reset their own passwords.",
      )(state),
      defaultPermissions(state),
    ),
};

const defaultPermissions = given(["authorizationPolicy"], ({ authorizationPolicy }) => {
  const granted = authorizationPolicy.defaultUserRolePermissions;
  const unread = permissions.filter((name) => granted?.[name] === undefined);
  if (unread.length > 0) return unknown(...unread.map((name) => `${name} could not be read.`));
  return metUnless(
    permissions.filter((name) => granted?.[name] !== false).map((name) => `${name} is not false.`),
    "Users make neither tenants nor security groups.",
  );
});
