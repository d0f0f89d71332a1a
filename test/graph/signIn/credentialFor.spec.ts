import { execFile } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { startEmulator, type SeedInput } from "../../../emulator";
import { credentialFor, settingsFrom } from "../../../graph";
import { keyAndCertificate, pfx } from "../support/certificates";
import { thrown } from "../support/failure";
import { type TrialOutcome } from "../support/signInTrials";

const tenantId = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
const appId = "b6f0c2de-4a1b-4f7e-9d55-0c8f6e2a7b31";
const unknownId = "00000000-0000-0000-0000-000000000001";
const pair = keyAndCertificate("deploying app");
const other = keyAndCertificate("somebody else");

function seed(): SeedInput {
  const certificates = [new X509Certificate(pair.certificatePem).fingerprint256.replaceAll(":", "")];
  const secrets = [{ value: "the good secret" }, { value: "the expired secret", endDateTime: "2020-01-01T00:00:00Z" }];
  const client = {
    appId,
    objectId: "1f0c5d7e-2b3a-4c6d-9e8f-7a6b5c4d3e2f",
    displayName: "Deployment",
    secrets,
    certificates,
    federatedCredentials: [
      { issuer: "https://token.ci.example", subject: "repo:contoso/baseline:ref:refs/heads/main" },
    ],
    roles: ["Organization.Read.All"],
  };
  const tenant = { tenantId, displayName: "Contoso", initialDomain: "contoso.onmicrosoft.com", clients: [client] };
  return { tenants: [tenant] };
}

function jwt(claims: object): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}.c2lnbmF0dXJl`;
}

/** The token that a CI system gives to a job. */
function ciToken(subject: string): string {
  const exp = Math.round(Date.now() / 1_000) + 300;
  return jwt({ iss: "https://token.ci.example", sub: subject, aud: "api://AzureADTokenExchange", exp });
}

/** An Azure CLI that is signed in, and whose tokens Graph doesn't take. */
async function writeAzureCli(folder: string): Promise<void> {
  const token = {
    accessToken: jwt({ tid: tenantId, oid: "somebody" }),
    expires_on: Math.round(Date.now() / 1_000) + 3_600,
  };
  await writeFile(join(folder, "az"), `#!/bin/sh\ncat <<'END'\n${JSON.stringify(token)}\nEND\n`);
  await chmod(join(folder, "az"), 0o755);
}

describe("credentialFor", () => {
  it("refuses settings that don't say how to sign in, before a token is asked for", () => {
    const cloud = {
      authorityHost: "https://l",
      graphEndpoint: "https://g",
      scope: "https://g/.default",
      isKnownAuthority: false,
    };
    expect(thrown(() => credentialFor(settingsFrom({ tenantId, useCli: false }, {}), cloud)).kind).to.equal("settings");
  });

  describe("over https, at a token service that has to be trusted and found by its metadata", function () {
    this.timeout(60_000);
    const outcomes: Record<string, TrialOutcome> = {};
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), "sign-in-"));
      const path = join(folder, "app.pfx");
      await writeFile(path, pfx(pair.keyPem, [pair.certificatePem], "open sesame", "3des"));
      const tokenPath = join(folder, "token");
      await writeFile(tokenPath, ciToken("repo:contoso/baseline:ref:refs/heads/main"));
      await writeAzureCli(folder);
      const trials = {
        secret: { clientSecret: "the good secret" },
        expired: { clientSecret: "the expired secret" },
        wrong: { clientSecret: "the wrong secret" },
        noTenant: { clientSecret: "the good secret", tenantId: unknownId },
        noApp: { clientSecret: "the good secret", clientId: unknownId },
        certificate: { clientCertificatePath: path, clientCertificatePassword: "open sesame" },
        foreignCertificate: {
          clientCertificate: Buffer.from(other.keyPem + other.certificatePem).toString("base64"),
        },
        oidc: { useOidc: true, oidcTokenFilePath: tokenPath },
        oidcWithoutToken: { useOidc: true, oidcTokenFilePath: join(folder, "missing") },
        cli: {},
        oidcOfAnotherBranch: { useOidc: true, oidcToken: ciToken("repo:contoso/baseline:ref:refs/heads/other") },
      };
      const seedPath = join(folder, "seed.json");
      await writeFile(seedPath, JSON.stringify(seed()));
      const emulator = await startEmulator({ seed: seedPath });
      try {
        const { ARM_METADATA_HOSTNAME, NODE_EXTRA_CA_CERTS } = emulator.environment(tenantId);
        const env = {
          PATH: `${folder}:${process.env.PATH}`,
          ARM_METADATA_HOSTNAME,
          NODE_EXTRA_CA_CERTS,
          ARM_TENANT_ID: tenantId,
          ARM_CLIENT_ID: appId,
        };
        const program = [
          "--import",
          "tsx",
          "test/graph/support/signInTrials.ts",
          JSON.stringify(Object.values(trials)),
        ];
        const { stdout } = await promisify(execFile)(process.execPath, program, { env });
        const list = JSON.parse(stdout) as TrialOutcome[];
        Object.keys(trials).forEach((name, i) => (outcomes[name] = list[i]!));
      } finally {
        await emulator.close();
      }
    });
    after(() => rm(folder, { recursive: true, force: true }));

    for (const way of ["secret", "certificate", "oidc"]) {
      it(`signs the app in to its tenant by ${way}`, () => {
        expect(outcomes[way]).to.deep.equal({ tenantId, appId });
      });
    }

    for (const [trial, code, remedy] of [
      ["expired", "AADSTS7000222", "The client secret has expired"],
      ["wrong", "AADSTS7000215", "The client secret is wrong"],
      ["noTenant", "AADSTS90002", "The tenant doesn't exist"],
      ["noApp", "AADSTS700016", "The tenant doesn't know the app"],
      ["foreignCertificate", "AADSTS700027", "The certificate isn't one of the app's"],
      ["oidcOfAnotherBranch", "AADSTS700213", "No federated credential of the app has the subject"],
    ] as const) {
      it(`says what to do and shows no secret, when the token service answers ${code}`, () => {
        expect(outcomes[trial]).to.include({ kind: "signIn", code });
        expect(outcomes[trial]!.message)
          .to.include(remedy)
          .and.not.match(/the (good|expired|wrong) secret\b|eyJ/);
      });
    }

    it("says itself why a pipeline has no token to give, and not in the words of the library", () => {
      expect(outcomes.oidcWithoutToken).to.include({ kind: "settings" });
      expect(outcomes.oidcWithoutToken!.message).to.match(/^The OIDC token can't be read from .*missing: ENOENT\.$/);
    });

    it("asks the Azure CLI for another token and not for a new login, when Graph refuses its token", () => {
      expect(outcomes.cli).to.deep.include({ kind: "unauthorized", code: "InvalidAuthenticationToken" });
    });
  });
});
