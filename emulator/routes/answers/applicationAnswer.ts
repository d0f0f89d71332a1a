import { type Entity } from "../../store/Entity";

const unset: Entity = {
  deletedDateTime: null,
  appRoles: [],
  description: null,
  groupMembershipClaims: null,
  identifierUris: [],
  isFallbackPublicClient: null,
  keyCredentials: [],
  notes: null,
  passwordCredentials: [],
  requiredResourceAccess: [],
  signInAudience: "AzureADMyOrg",
  tags: [],
  tokenEncryptionKeyId: null,
};

/**
 * An application as Graph shows it: the certificates' bytes are seen only when one application is read and
 * `keyCredentials` is selected by name.
 */
export function applicationAnswer(application: Entity, selected: string | null = null): Entity {
  const keyCredentials = (application.keyCredentials ?? []) as Entity[];
  const withKeys = selected?.split(",").includes("keyCredentials") ?? false;
  return {
    ...unset,
    ...application,
    keyCredentials: keyCredentials.map((credential) => (withKeys ? credential : { ...credential, key: null })),
  };
}
