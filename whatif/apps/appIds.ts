/** App ids of Microsoft's own resources that the evaluator speaks of by name. */
export const appIds = {
  microsoftGraph: "00000003-0000-0000-c000-000000000000",
  windowsAzureActiveDirectory: "00000002-0000-0000-c000-000000000000",
  azureServiceManagement: "797f4846-ba00-4fd7-ba43-dac1f8f63013",
  azurePortal: "c44b4083-3bb0-49c1-b47d-974e53cbdf3c",
  microsoft365AdminCenter: "00000006-0000-0ff1-ce00-000000000000",
  exchangeOnline: "00000002-0000-0ff1-ce00-000000000000",
  sharePointOnline: "00000003-0000-0ff1-ce00-000000000000",
  teams: "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe",
} as const;
