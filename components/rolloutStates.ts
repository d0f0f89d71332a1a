/** What a policy's `state` is in Graph, by how far it is rolled out. */
export const states = { reportOnly: "enabledForReportingButNotEnforced", enforced: "enabled" } as const;
