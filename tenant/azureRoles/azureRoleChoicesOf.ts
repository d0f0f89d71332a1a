import { type Tenant } from "../schema/tenantSchema";

/** The Azure roles that a tenant declares. Who approves and who is told is as with Entra roles, unless it is said otherwise. */
export const azureRoleChoicesOf = (
  azureRoles: NonNullable<Tenant["azureRoles"]>,
  privilegedRoles: Tenant["privilegedRoles"],
) => ({
  approvers: privilegedRoles?.approvers,
  notificationRecipients: privilegedRoles?.notificationRecipients,
  ...azureRoles,
});
