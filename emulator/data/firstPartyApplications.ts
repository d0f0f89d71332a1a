/** Microsoft's own applications that conditional access can target in every tenant, by application (client) id. */
const firstPartyApplications: Readonly<Record<string, string>> = {
  "00000002-0000-0000-c000-000000000000": "Windows Azure Active Directory",
  "00000003-0000-0000-c000-000000000000": "Microsoft Graph",
  "00000002-0000-0ff1-ce00-000000000000": "Office 365 Exchange Online",
  "00000003-0000-0ff1-ce00-000000000000": "Office 365 SharePoint Online",
  "00000012-0000-0000-c000-000000000000": "Microsoft Rights Management Services",
  "0000000a-0000-0000-c000-000000000000": "Microsoft Intune",
  "797f4846-ba00-4fd7-ba43-dac1f8f63013": "Windows Azure Service Management API",
  "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe": "Microsoft Teams Services",
  "d4ebce55-015a-49b5-a083-c84d1797ae8c": "Microsoft Intune Enrollment",
};

/** The name of one of Microsoft's own applications, which every tenant has; undefined for any other. */
export function firstPartyApplication(appId: string): string | undefined {
  return firstPartyApplications[appId.toLowerCase()];
}
