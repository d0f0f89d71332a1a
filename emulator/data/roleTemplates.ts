/** A built-in directory role: the same template id in every tenant, and there also the id of its definition. */
export interface RoleTemplate {
  readonly displayName: string;
  readonly templateId: string;
}

/**
 * The built-in roles that the emulator knows, a part of those of Microsoft Entra
 * (https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference).
 */
export const roleTemplates: readonly RoleTemplate[] = [
  { displayName: "Global Administrator", templateId: "62e90394-69f5-4237-9190-012177145e10" },
  { displayName: "Privileged Role Administrator", templateId: "e8611ab8-c189-46e8-94e1-60213ab1f814" },
  { displayName: "User Administrator", templateId: "fe930be7-5e62-47db-91af-98c3a49a38b1" },
  { displayName: "SharePoint Administrator", templateId: "f28a1f50-f6e7-4571-818b-6a12f2af6b6c" },
  { displayName: "Exchange Administrator", templateId: "29232cdf-9323-42fd-ade2-1d097af3e4de" },
  { displayName: "Application Administrator", templateId: "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3" },
  { displayName: "Cloud Application Administrator", templateId: "158c047a-c907-4556-b7ef-446551a6b5f7" },
  { displayName: "Hybrid Identity Administrator", templateId: "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2" },
  { displayName: "Security Administrator", templateId: "194ae4cb-b126-40b2-bd5b-6091b380977d" },
  { displayName: "Conditional Access Administrator", templateId: "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9" },
  { displayName: "Helpdesk Administrator", templateId: "729827e3-9c14-49f7-bb1b-9608f156bbb8" },
  { displayName: "Billing Administrator", templateId: "b0f54661-2d74-4c50-afa3-1ec803f12efe" },
  { displayName: "Authentication Administrator", templateId: "c4e39bd9-1100-46d3-8c65-fb160da0071f" },
  { displayName: "Password Administrator", templateId: "966707d0-3269-4727-9be2-8c3a10f19b9d" },
  { displayName: "Privileged Authentication Administrator", templateId: "7be44c8a-adaf-4e2a-84d6-ab2649e08a13" },
  { displayName: "Intune Administrator", templateId: "3a2c62db-5318-420d-8d74-23affee5d9d5" },
  { displayName: "Global Reader", templateId: "f2ef992c-3afb-46b9-b7cf-a126ee74c451" },
  { displayName: "Security Operator", templateId: "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f" },
  { displayName: "Security Reader", templateId: "5d6b6bb7-de71-4623-b4af-96380a352509" },
  { displayName: "Identity Governance Administrator", templateId: "45d8d3c5-c802-45c6-b32a-1d70b5e1e86e" },
  { displayName: "Directory Writers", templateId: "9360feb5-f418-4baa-8175-e2a00bac4301" },
  { displayName: "Domain Name Administrator", templateId: "8329153b-31d0-4727-b945-745eb3bc5f31" },
  { displayName: "External Identity Provider Administrator", templateId: "be2f45a1-457d-42af-a067-6ec1fa63bc45" },
  { displayName: "Authentication Policy Administrator", templateId: "0526716b-113d-4c15-b2c8-68e3c22b9f80" },
  { displayName: "Guest Inviter", templateId: "95e79109-95c0-4d8e-aee3-d01accf2d47b" },
  { displayName: "Directory Readers", templateId: "88d8e3e3-8f55-4a1e-953a-9b9898b8876b" },
  { displayName: "Reports Reader", templateId: "4a5d8f65-41da-4de4-8968-e035b65339cf" },
  { displayName: "License Administrator", templateId: "4d6ac14f-3453-41d0-bef9-a3e0c569773a" },
  { displayName: "Teams Administrator", templateId: "69091246-20e8-4a56-aa4d-066075b2a7a8" },
  { displayName: "Service Support Administrator", templateId: "f023fd81-a637-4b56-95fd-791ac0226033" },
  { displayName: "Partner Tier1 Support", templateId: "4ba39ca4-527c-499a-b93d-d9b492c50246" },
  { displayName: "Partner Tier2 Support", templateId: "e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8" },
  {
    displayName: "Customer Delegated Admin Relationship Administrator",
    templateId: "fc8ad4e2-40e4-4724-8317-bcda7503ecbf",
  },
];

/** The built-in role of this template id, which is compared without case. */
export function roleTemplate(templateId: string): RoleTemplate | undefined {
  return roleTemplates.find((role) => role.templateId === templateId.toLowerCase());
}
