/** Tenants and objects of the good tenant. */
export const ids = {
  tenant: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70",
  /** A service provider. */
  provider: "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f",
  /** A supplier whose device claims are trusted. */
  supplier: "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d",
  /** A supplier that is suspended. */
  suspended: "c0ffee00-1111-4222-8333-444455556666",
  /** A tenant that nobody declared. */
  stranger: "0badc0de-1111-4222-8333-444455556666",
  breakGlassGroup: "6d5c4b3a-2f1e-4d0c-9b8a-7e6f5d4c3b2a",
  breakGlass: ["b1000000-0000-4000-8000-000000000001", "b1000000-0000-4000-8000-000000000002"],
  administrators: ["a1000000-0000-4000-8000-000000000001", "a1000000-0000-4000-8000-000000000002"],
  roleGroup: "7e6d5c4b-3a2f-4e1d-8c9b-6f5e4d3c2b1a",
  otherGroup: "ffffffff-3a2f-4e1d-8c9b-6f5e4d3c2b1a",
  partnerApp: "5e000000-0000-4000-8000-000000000001",
  deployer: "1f0c5d7e-2b3a-4c6d-9e8f-7a6b5c4d3e2f",
  countries: "10c00000-0000-4000-8000-000000000001",
  addresses: "10c00000-0000-4000-8000-000000000002",
} as const;
