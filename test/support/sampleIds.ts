/** Ids that tests use where any id would do. */
export const ids = {
  tenant: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70",
  otherTenant: "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f",
  partner: "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d",
  user: "2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f",
  group: "7e6d5c4b-3a2f-4e1d-8c9b-6f5e4d3c2b1a",
  app: "b6f0c2de-4a1b-4f7e-9d55-0c8f6e2a7b31",
  globalAdministrator: "62e90394-69f5-4237-9190-012177145e10",
  globalReader: "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
} as const;
