/** What the policies are made of. */
export interface PolicyFacts {
  /** @default none */
  readonly partners?: readonly PolicyPartner[];
  /** ISO 3166-1 codes of the countries from which externals may sign in. @default not limited */
  readonly allowedCountries?: readonly string[];
  /** What MFA externals have to show: any, or one of these strengths. @default any */
  readonly externalMfaStrength?: MfaStrength;
  /** Hours after which externals sign in again, 1 to 24. @default 12 */
  readonly signInFrequencyHours?: number;
}

/** Microsoft's built-in authentication strengths, from weakest. */
export type MfaStrength = "multifactor" | "passwordless" | "phishingResistant";

/** What the policies look at in a partner. */
export interface PolicyPartner {
  readonly tenantId: string;
  readonly name?: string;
  readonly relationship?: "serviceProvider" | "supplier" | "customer" | "affiliate";
  /** `suspended`: cut off until further notice. @default active */
  readonly status?: "active" | "suspended";
  readonly collaboration?: { readonly inbound?: unknown };
  readonly directConnect?: { readonly inbound?: unknown };
  readonly trust?: {
    readonly mfa?: boolean;
    readonly compliantDevice?: boolean;
    readonly hybridJoinedDevice?: boolean;
  };
  /** Address ranges (CIDR) from which its people and apps sign in. @default not limited */
  readonly ipRanges?: readonly string[];
  /** Object ids of service principals of this tenant that the partner runs. @default none */
  readonly servicePrincipalIds?: readonly string[];
  /** Asks its people for a managed device, or not. @default true where its device claims are trusted */
  readonly requireManagedDevice?: boolean;
}
