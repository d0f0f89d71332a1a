/** Azure's built-in roles that can grant every role at their scope, their own holder others' included; by display name. */
export const grantingAzureRoles: readonly string[] = [
  "Owner",
  "User Access Administrator",
  "Role Based Access Control Administrator",
];
