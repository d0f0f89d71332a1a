/** An application that may ask for tokens in one tenant: its service principal there, its credentials and its roles. */
export interface Client {
  appId: string;
  /** Object id of the service principal. */
  objectId: string;
  displayName: string;
  /** Application permissions that an administrator consented to; they become the token's `roles`. */
  roles: readonly string[];
  secrets: readonly ClientSecret[];
  /** SHA-1 or SHA-256 thumbprints in hex; when empty, any certificate will do. */
  certificates: readonly string[];
  /** When empty, any well-formed assertion of a foreign issuer will do. */
  federatedCredentials: readonly FederatedCredential[];
}

export interface ClientSecret {
  value: string;
  /** When it expires; undefined = never. */
  endDateTime?: string | undefined;
}

export interface FederatedCredential {
  issuer: string;
  subject: string;
}
