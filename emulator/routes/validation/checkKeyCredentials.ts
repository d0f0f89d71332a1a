import { createHash, randomUUID, X509Certificate } from "node:crypto";
import { badRequest } from "../../problems";
import { type Entity } from "../../store/Entity";

/**
 * The certificates that an application has after a write. The list that was sent takes the place of the old one wholly:
 * an entry without `key` must be one of the old ones, told by its `keyId`.
 */
export function checkKeyCredentials(sent: unknown, stored: unknown): Entity[] {
  if (sent === undefined) return [];
  if (!Array.isArray(sent)) throw badRequest("Invalid value specified for property 'keyCredentials'.");
  const old = (stored ?? []) as Entity[];
  return (sent as Entity[]).map((credential) => {
    if (credential.key) return newCredential(credential);
    const kept = old.find(({ keyId }) => keyId === credential.keyId);
    if (!kept) throw badRequest("New credentials need a key; existing ones are named by their keyId.");
    return kept;
  });
}

function newCredential(credential: Entity): Entity {
  if (credential.type !== "AsymmetricX509Cert" || credential.usage !== "Verify") {
    throw badRequest("A key credential must be of the type 'AsymmetricX509Cert' and the usage 'Verify'.");
  }
  const certificate = parseCertificate(String(credential.key));
  const last = new Date(certificate.validTo);
  const endDateTime = credential.endDateTime ?? last.toISOString();
  if (new Date(String(endDateTime)) > last) {
    throw badRequest("Key credential end date is invalid: it may not be after the end of its certificate.");
  }
  const thumbprint = createHash("sha1").update(certificate.raw).digest("hex").toUpperCase();
  return {
    customKeyIdentifier: thumbprint,
    displayName: certificate.subject,
    startDateTime: new Date(certificate.validFrom).toISOString(),
    keyId: randomUUID(),
    ...credential,
    endDateTime,
  };
}

function parseCertificate(base64: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(base64, "base64"));
  } catch {
    throw badRequest("Key value is invalid certificate.");
  }
}
