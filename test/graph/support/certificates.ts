import { generateKeyPairSync, X509Certificate } from "node:crypto";
import forge from "node-forge";

export interface Pair {
  readonly keyPem: string;
  readonly certificatePem: string;
}

/** A new RSA key with a certificate that signs itself, in force from yesterday until `notAfter`. */
export function keyAndCertificate(commonName: string, notAfter = new Date(Date.now() + 86_400_000)): Pair {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keyPem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const key = forge.pki.privateKeyFromPem(keyPem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = notAfter;
  const name = [{ name: "commonName", value: commonName }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(key, forge.md.sha256.create());
  return { keyPem, certificatePem: forge.pki.certificateToPem(certificate) };
}

/** A PKCS#12 archive; `algorithm` is that of the key's encryption: new archives have AES, older ones 3DES. */
export function pfx(
  keyPem: string,
  certificates: readonly string[],
  password: string,
  algorithm: "aes256" | "3des" = "aes256",
): Buffer {
  const parsed = certificates.map((pem) => forge.pki.certificateFromPem(pem));
  const archive = forge.pkcs12.toPkcs12Asn1(forge.pki.privateKeyFromPem(keyPem), parsed, password, { algorithm });
  return Buffer.from(forge.asn1.toDer(archive).getBytes(), "binary");
}

/** The common name of the first certificate in a PEM text. */
export function firstSubject(pem: string): string {
  return new X509Certificate(pem).subject;
}
