/** A diagnostic setting of Microsoft Entra ID, as Azure Resource Manager (microsoft.aadiam) returns it. */
export interface DiagnosticSetting {
  name?: string;
  properties: {
    logs?: readonly { category?: string | null; categoryGroup?: string | null; enabled?: boolean }[] | null;
    workspaceId?: string | null;
    eventHubAuthorizationRuleId?: string | null;
    marketplacePartnerId?: string | null;
    /** An archive: nobody is alarmed by it. */
    storageAccountId?: string | null;
  };
}
