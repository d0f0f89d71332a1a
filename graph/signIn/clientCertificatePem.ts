import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { lazy } from "../lazy";
import { settingsError, type ConnectionSettings } from "./settings";

type CertificateSettings = Pick<
  ConnectionSettings,
  "clientCertificate" | "clientCertificatePath" | "clientCertificatePassword"
>;

interface KeyAndCertificates {
  readonly key: KeyObject;
  readonly certificates: readonly X509Certificate[];
}

/**
 * Reads the client certificate and its private key, from a PKCS#12 archive (PFX, the format that azuread takes) or PEM,
 * as the PEM that @azure/identity takes: the certificate of the key first, then the key, unencrypted. It stays in memory.
 *
 * @throws GraphError of kind `settings` when it can't be read, doesn't hold a matching pair, or has expired
 */
export async function clientCertificatePem(settings: CertificateSettings, now = new Date()): Promise<string> {
  const { where, bytes } = await read(settings);
  const { key, certificates } = open(bytes, settings.clientCertificatePassword, where);
  if (key.asymmetricKeyType !== "rsa") {
    throw settingsError(
      `Expected an RSA key in ${where}, got ${key.asymmetricKeyType}: Entra ID signs in apps by RSA only.`,
    );
  }
  const certificate = certificates.find((candidate) => candidate.checkPrivateKey(key));
  if (!certificate) throw settingsError(`Expected the certificate of the private key in ${where}, found none.`);
  if (new Date(certificate.validTo) < now) {
    throw settingsError(
      `The client certificate in ${where} (${certificate.subject}) expired on ${certificate.validTo}. ` +
        "Add a new certificate to the app registration, and give that one.",
    );
  }
  return certificate.toString() + key.export({ type: "pkcs8", format: "pem" }).toString();
}

async function read(settings: CertificateSettings): Promise<{ where: string; bytes: Buffer }> {
  const { clientCertificate, clientCertificatePath: path } = settings;
  if (clientCertificate) {
    return { where: "clientCertificate", bytes: Buffer.from(clientCertificate, "base64") };
  }
  const where = `clientCertificatePath ${path}`;
  const bytes = await readFile(path ?? "").catch((error: NodeJS.ErrnoException) => {
    throw settingsError(`The client certificate can't be read from ${where}: ${error.code}.`);
  });
  return { where, bytes };
}

function open(bytes: Buffer, password: string | undefined, where: string): KeyAndCertificates {
  try {
    return bytes.includes("-----BEGIN ") ? openPem(bytes.toString("utf8"), password) : openPfx(bytes, password);
  } catch (error) {
    // "Interrupted" is how OpenSSL says that it asked for a passphrase and got none.
    const passwordIsWrong = /password|decrypt|passphrase|interrupted/i.test(String(error));
    throw settingsError(
      passwordIsWrong
        ? `The client certificate in ${where} can't be opened: clientCertificatePassword is ${password ? "wrong" : "missing"}.`
        : `Expected a PKCS#12 archive (PFX), or PEM with a certificate and its private key, in ${where}.`,
    );
  }
}

function openPem(pem: string, passphrase?: string): KeyAndCertificates {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return {
    key: createPrivateKey({ key: pem, passphrase }),
    certificates: blocks.map((block) => new X509Certificate(block)),
  };
}

function openPfx(bytes: Buffer, password = ""): KeyAndCertificates {
  const { asn1, pkcs12, pki, util } = lazy.forge();
  const archive = pkcs12.pkcs12FromAsn1(asn1.fromDer(util.createBuffer(bytes.toString("binary"))), password);
  const bags = archive.safeContents.flatMap(({ safeBags }) => safeBags);
  const key = bags.find((bag) => bag.key)?.key;
  if (!key) throw new Error("no RSA key in the archive");
  return {
    key: createPrivateKey(pki.privateKeyToPem(key)),
    certificates: bags.flatMap(({ cert }) => (cert ? [new X509Certificate(pki.certificateToPem(cert))] : [])),
  };
}
