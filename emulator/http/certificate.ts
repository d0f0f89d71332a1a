import { X509Certificate } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import { generate } from "selfsigned";

/** A certificate for loopback, and the file of the authority that a client has to trust. */
export interface Certificate {
  key: string;
  cert: string;
  /** PEM; for `SSL_CERT_FILE` (Go) and `NODE_EXTRA_CA_CERTS` (Node). */
  authorityPath: string;
}

const validDays = 365;
const leastDaysLeft = 1;

/**
 * Reads the server's certificate from a directory, or makes one there when it is missing or about to expire.
 *
 * The authority's key is thrown away once it has signed: whoever trusts the authority trusts this one certificate.
 */
export async function certificate(directory: string): Promise<Certificate> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const release = await lock(directory, { retries: { retries: 50, minTimeout: 50, maxTimeout: 200 } });
  try {
    return (await stored(directory)) ?? (await made(directory));
  } finally {
    await release();
  }
}

const paths = (directory: string) => ({
  authority: join(directory, "ca.pem"),
  cert: join(directory, "server.pem"),
  key: join(directory, "server-key.pem"),
});

async function stored(directory: string): Promise<Certificate | undefined> {
  const { authority, cert, key } = paths(directory);
  try {
    const [ca, leaf, secret] = await Promise.all([authority, cert, key].map((path) => readFile(path, "utf8")));
    const parsed = new X509Certificate(leaf!);
    const daysLeft = (Date.parse(parsed.validTo) - Date.now()) / 86_400_000;
    const usable = daysLeft > leastDaysLeft && parsed.verify(new X509Certificate(ca!).publicKey);
    return usable ? { key: secret!, cert: leaf!, authorityPath: authority } : undefined;
  } catch {
    // Missing or damaged: make a new one, nothing else depends on the old.
    return undefined;
  }
}

async function made(directory: string): Promise<Certificate> {
  const notAfterDate = new Date(Date.now() + validDays * 86_400_000);
  const common = { keyType: "ec", algorithm: "sha256", notAfterDate } as const;
  const authority = await generate([{ name: "commonName", value: "Entra emulator authority (loopback only)" }], {
    ...common,
    extensions: [
      { name: "basicConstraints", cA: true, pathLenConstraint: 0, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 7, ip: "127.0.0.1" },
          { type: 2, value: "localhost" },
        ],
      },
    ],
  });
  const to = paths(directory);
  await writeFile(to.key, server.private, { mode: 0o600 });
  await writeFile(to.cert, server.cert);
  await writeFile(to.authority, authority.cert);
  return { key: server.private, cert: server.cert, authorityPath: to.authority };
}
