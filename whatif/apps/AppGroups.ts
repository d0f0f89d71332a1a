import { MAYBE, NO, type Tri, YES } from "../logic/Tri";
import { appIds } from "./appIds";

/**
 * Microsoft's groups of apps that a policy can name, by the name that it uses, lower case, and the app ids known to be in
 * each. Microsoft keeps adding to them.
 *
 * Follows "Conditional Access: Target resources", "Apps included in Conditional Access Office 365 app suite" and, for the
 * ids, "Verify first-party Microsoft applications in sign-in reports" (Microsoft Learn).
 */
const microsoftGroups: Readonly<Record<string, readonly string[]>> = {
  microsoftadminportals: [
    appIds.azurePortal,
    appIds.microsoft365AdminCenter,
    "497effe9-df71-4043-a8bb-14cf78c4b63b", // Exchange admin center
    "80ccca67-54bd-44ab-8625-4b79c4dc7775", // Defender portal and Purview
    "5926fc8e-304e-4f59-8bed-58ca97cc39a4", // Intune admin center
    "2ddfbe71-ed12-4123-b99b-d5fc8a062a79", // Teams admin center
    "74658136-14ec-4630-ad9b-26e160ff0fc6", // Entra admin center
  ],
  [appIds.azureServiceManagement]: [
    appIds.azurePortal,
    "74658136-14ec-4630-ad9b-26e160ff0fc6", // Entra admin center, covered through the Azure portal
    "e9f49c6b-5ce5-44c8-925d-015017e9f7ad", // Azure Data Lake
    "f5c26e74-f226-4ae8-85f0-b4af0080ac9e", // Application Insights API
    "ca7f3f0b-7d91-482c-8e09-c5d840d0eac5", // Log Analytics API
  ],
  office365: [
    appIds.exchangeOnline,
    appIds.sharePointOnline,
    appIds.teams,
    appIds.microsoft365AdminCenter,
    "00000004-0000-0ff1-ce00-000000000000", // Skype for Business Online
    "00000005-0000-0ff1-ce00-000000000000", // Viva Engage
    "00000007-0000-0ff1-ce00-000000000000", // Exchange Online Protection
    "08e18876-6177-487e-b8b5-cf950c1e598c", // SharePoint Online Web Client Extensibility
    "0f698dd4-f011-4d23-a33e-b36416dcb1e6", // OfficeClientService
    "1fec8e78-bce4-4aaf-ab1b-5451cc387264", // Microsoft Teams
    "243c63a3-247d-41c5-9d83-7788c43f1c43", // Office Online Core SSO
    "2d4d3d8e-2be3-4bef-9f87-7875a61c29de", // OneNote
    "4345a7b9-9a63-4910-a426-35363201d503", // O365 Suite UX
    "4765445b-32c6-49b0-83e6-1d93765276ca", // OfficeHome
    "4b233688-031c-404b-9a80-a4f3f2351f90", // Office.com
    "5e3ce6c0-2b1f-4285-8d4b-75ee78787346", // Microsoft Teams Web Client
    "66a88757-258c-4c72-893c-3e8bed4d6899", // Office 365 Search Service
    "89bee1f7-5e6e-4d8a-9f3d-ecd601259da7", // Office365 Shell WCSS-Client
    "905fcf26-4eb7-48a0-9ff0-8dcc7194b5ba", // Sway
    "93d53678-613d-4013-afc1-62e9e444a0a5", // Office Online Add-in SSO
    "94c63fef-13a3-47bc-8074-75af8c65887a", // Office Delve
    "95de633a-083e-42f5-b444-a4295d8e9314", // Microsoft Whiteboard Services
    "ab9b8c07-8f02-4f72-87fa-80105867a763", // OneDrive SyncEngine
    "c9a559d2-7aab-4f13-a6ed-e7e9c52aec87", // Microsoft Forms
    "cf53fce8-def6-4aeb-8d30-b158e7b1cf83", // Microsoft Stream Portal
    "d3590ed6-52b3-4102-aeff-aad2292ab01c", // Microsoft Office
  ],
};

/** Ids that Microsoft gives to its own services only; one of which no group is known may be in any. */
const microsoftService = /^[0-9a-f]{8}-0000-0(ff1-ce00|000-c000)-000000000000$/;

/** Which apps are in which of Microsoft's groups of apps, with the tenant's own additions. */
export class AppGroups {
  private readonly groups = new Map<string, ReadonlySet<string>>();
  private readonly known = new Set<string>(Object.values(appIds));

  constructor(additions: Readonly<Record<string, readonly string[]>> = {}) {
    for (const [name, ids] of Object.entries(microsoftGroups)) {
      const more = Object.entries(additions).filter(([group]) => group.toLowerCase() === name);
      const members = [...ids, ...more.flatMap(([, added]) => added)].map((id) => id.toLowerCase());
      this.groups.set(name, new Set(members));
      members.forEach((id) => this.known.add(id));
    }
  }

  isGroup(entry: string): boolean {
    return this.groups.has(entry);
  }

  /**
   * Whether the resource is what a policy's entry names: the app itself, or a member of the group of apps. Both are lower
   * case. A resource may be a group's name too, and then stands for any one app in it.
   */
  matches(entry: string, resource: string): Tri {
    if (entry === resource) return YES;
    const members = this.groups.get(entry);
    const resourceMembers = this.groups.get(resource);
    if (members?.has(resource)) return YES;
    if (resourceMembers && resource !== appIds.azureServiceManagement) {
      return members || resourceMembers.has(entry) ? MAYBE : NO;
    }
    if (!members || this.known.has(resource)) return NO;
    return microsoftService.test(resource) ? MAYBE : NO;
  }
}
