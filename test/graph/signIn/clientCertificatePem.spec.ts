import { createPrivateKey, generateKeyPairSync, X509Certificate } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { clientCertificatePem } from "../../../graph/signIn/clientCertificatePem";
import { firstSubject, keyAndCertificate, pfx } from "../support/certificates";
import { failure } from "../support/failure";

describe("clientCertificatePem", () => {
  let folder: string;
  const pair = keyAndCertificate("deploying app");
  const other = keyAndCertificate("authority");
  before(async () => (folder = await mkdtemp(join(tmpdir(), "certificate-"))));
  after(() => rm(folder, { recursive: true }));

  async function file(content: Buffer | string): Promise<string> {
    const path = join(folder, `${Math.random()}.bin`);
    await writeFile(path, content);
    return path;
  }

  function expectPair(pem: string): void {
    expect(firstSubject(pem)).to.equal("CN=deploying app");
    expect(new X509Certificate(pem).checkPrivateKey(createPrivateKey(pem))).to.equal(true);
  }

  for (const algorithm of ["aes256", "3des"] as const) {
    it(`opens a PKCS#12 archive from a file and from base64, when its key is encrypted by ${algorithm}`, async () => {
      const archive = pfx(pair.keyPem, [pair.certificatePem], "open sesame", algorithm);
      const clientCertificatePassword = "open sesame";
      expectPair(await clientCertificatePem({ clientCertificatePath: await file(archive), clientCertificatePassword }));
      expectPair(
        await clientCertificatePem({ clientCertificate: archive.toString("base64"), clientCertificatePassword }),
      );
    });
  }

  it("puts the certificate of the key first and leaves the others out, when the archive holds a chain", async () => {
    const archive = pfx(pair.keyPem, [other.certificatePem, pair.certificatePem], "");
    const pem = await clientCertificatePem({ clientCertificate: archive.toString("base64") });
    expectPair(pem);
    expect(pem.match(/BEGIN CERTIFICATE/g)).to.have.length(1);
  });

  it("takes PEM, with an encrypted key as well", async () => {
    expectPair(await clientCertificatePem({ clientCertificatePath: await file(pair.keyPem + pair.certificatePem) }));
    const encrypted = createPrivateKey(pair.keyPem).export({
      type: "pkcs8",
      format: "pem",
      cipher: "aes-256-cbc",
      passphrase: "pass",
    });
    const path = await file(`${pair.certificatePem}${encrypted.toString()}`);
    expectPair(await clientCertificatePem({ clientCertificatePath: path, clientCertificatePassword: "pass" }));
    const { message } = await failure(clientCertificatePem({ clientCertificatePath: path }));
    expect(message).to.include("clientCertificatePassword is missing");
  });

  it("says whether the password is missing or wrong, without showing it", async () => {
    const clientCertificate = pfx(pair.keyPem, [pair.certificatePem], "right one").toString("base64");
    const wrong = await failure(clientCertificatePem({ clientCertificate, clientCertificatePassword: "wrong one" }));
    expect(wrong.kind).to.equal("settings");
    expect(wrong.message).to.include("clientCertificatePassword is wrong").and.not.include("one");
    const missing = await failure(clientCertificatePem({ clientCertificate }));
    expect(missing.message).to.include("clientCertificatePassword is missing");
  });

  it("names the file, when it isn't there or is neither format", async () => {
    const gone = await failure(clientCertificatePem({ clientCertificatePath: join(folder, "gone.pfx") }));
    expect(gone.message).to.include(`${join(folder, "gone.pfx")}: ENOENT`);
    const junk = await file("not a certificate");
    const error = await failure(clientCertificatePem({ clientCertificatePath: junk }));
    expect(error.message).to.include(`Expected a PKCS#12 archive (PFX), or PEM`).and.include(junk);
  });

  it("refuses a key without its certificate", async () => {
    const path = await file(pair.keyPem + other.certificatePem);
    const { message } = await failure(clientCertificatePem({ clientCertificatePath: path }));
    expect(message).to.include("Expected the certificate of the private key");
  });

  it("refuses a key that isn't RSA", async () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const path = await file(privateKey.export({ type: "pkcs8", format: "pem" }) + pair.certificatePem);
    const { message } = await failure(clientCertificatePem({ clientCertificatePath: path }));
    expect(message).to.include("Expected an RSA key").and.include("got ec");
  });

  it("refuses a certificate that has expired, naming it and the date", async () => {
    const old = keyAndCertificate("old app", new Date("2020-06-01T00:00:00Z"));
    const path = await file(old.keyPem + old.certificatePem);
    const { message } = await failure(clientCertificatePem({ clientCertificatePath: path }));
    expect(message).to.include("(CN=old app) expired on Jun  1 00:00:00 2020 GMT");
  });
});
