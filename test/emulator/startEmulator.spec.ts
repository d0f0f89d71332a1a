import { expect } from "chai";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { request } from "node:http";
import { get } from "node:https";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, EmulatorError, startEmulator } from "../../emulator";
import { contoso, sampleSecret } from "../support/EmulatedService";

describe("startEmulator", () => {
  let directory: string;
  let emulator: Emulator;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "emulator-"));
    emulator = await startEmulator({ certificateDirectory: directory });
  });

  after(async () => {
    await emulator.close();
    await rm(directory, { recursive: true });
  });

  it("serves https, trusted by its authority alone, under address and name", async () => {
    const ca = await readFile(emulator.caCertificatePath, "utf8");
    const { port } = new URL(emulator.httpsUrl);
    for (const host of ["127.0.0.1", "localhost"]) {
      const document = JSON.parse(await fetched(`https://${host}:${port}/metadata/endpoints`, ca));
      expect(document.microsoftGraphResourceId).to.equal(`https://${host}:${port}/`);
    }
    const untrusted = await fetched(`${emulator.httpsUrl}/metadata/endpoints`).catch((error: Error) => error);
    expect(untrusted).to.be.instanceOf(Error);
  });

  it("lets @azure/identity sign in, and says in Entra's words why not", async function () {
    this.timeout(30_000);
    // The client reads the trusted authority when its process starts.
    const script = `
      const { ClientSecretCredential } = require("@azure/identity");
      const { ARM_TENANT_ID, ARM_CLIENT_ID, ARM_METADATA_HOSTNAME } = process.env;
      const origin = "https://" + ARM_METADATA_HOSTNAME;
      const signIn = (secret) =>
        new ClientSecretCredential(ARM_TENANT_ID, ARM_CLIENT_ID, secret, { authorityHost: origin, disableInstanceDiscovery: true })
          .getToken(origin + "/.default").then(() => "signed in", (error) => error.message);
      (async () => console.log(JSON.stringify([await signIn(process.env.ARM_CLIENT_SECRET), await signIn("wrong-secret")])))();`;
    const [right, wrong] = JSON.parse(await run(script, emulator.environment(contoso)));
    expect(right).to.equal("signed in");
    expect(wrong).to.include("AADSTS7000215");
    expect(JSON.stringify(emulator.control.requests())).to.not.include(sampleSecret);
  });

  it("serves http, and the operator's control", async () => {
    const answer = await fetch(`${emulator.httpUrl}/_emulator/requests`);
    expect(answer.status).to.equal(200);
    const graph = await fetch(`${emulator.httpUrl}/v1.0/organization`);
    expect([graph.status, ((await graph.json()) as any).error.code]).to.deep.equal([401, "InvalidAuthenticationToken"]);
  });

  it("closes the connection, when a fault drops it", async () => {
    emulator.control.setFaults([{ match: { path: "^/v1.0/organization" }, times: 1, dropConnection: true }]);
    const dropped = await fetch(`${emulator.httpUrl}/v1.0/organization`).catch((error: Error) => error);
    expect(dropped).to.be.instanceOf(TypeError);
    expect((await fetch(`${emulator.httpUrl}/v1.0/organization`)).status).to.equal(401);
  });

  it("listens on loopback only", async () => {
    const { port } = new URL(emulator.httpUrl);
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address?.family === "IPv4" && !address.internal);
    for (const { address } of others as { address: string }[]) {
      const refused = await fetch(`http://${address}:${port}/`).catch((error: Error) => error);
      expect(refused, address).to.be.instanceOf(TypeError);
    }
  });

  it("turns away a page whose name leads to loopback", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(emulator.httpUrl);
      const headers = { host: "attacker.example" };
      const sent = request({ host: "127.0.0.1", port, path: "/_emulator/requests", headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on("error", reject).end();
    });
    expect(status).to.equal(421);
  });

  it("turns away a body of over 4 MB", async () => {
    const body = "x".repeat(4 * 1024 * 1024 + 1);
    const answer = await fetch(`${emulator.httpUrl}/v1.0/organization`, { method: "POST", body }).catch(
      () => undefined,
    );
    expect(answer?.status ?? 413).to.equal(413);
  });

  it("keeps its certificate for the next time, with a key that only its owner can read", async () => {
    const before = await readFile(join(directory, "server.pem"), "utf8");
    const other = await startEmulator({ certificateDirectory: directory });
    try {
      expect(await readFile(join(directory, "server.pem"), "utf8")).to.equal(before);
      expect((await stat(join(directory, "server-key.pem"))).mode & 0o077).to.equal(0);
    } finally {
      await other.close();
    }
  });

  it("says that a port is taken", async () => {
    const { port } = new URL(emulator.httpsUrl);
    const error = await startEmulator({ httpsPort: Number(port), certificateDirectory: directory }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(EmulatorError).with.property("code", "PORT_IN_USE");
    expect((error as Error).message).to.include(`Port ${port} on 127.0.0.1 is in use.`);
  });

  it("gives the environment that points the providers at a tenant", () => {
    expect(emulator.environment(contoso)).to.deep.equal({
      ARM_TENANT_ID: contoso,
      ARM_CLIENT_ID: "b6f0c2de-4a1b-4f7e-9d55-0c8f6e2a7b31",
      ARM_CLIENT_SECRET: sampleSecret,
      ARM_METADATA_HOSTNAME: emulator.metadataHost,
      ARM_USE_CLI: "false",
      SSL_CERT_FILE: join(directory, "ca.pem"),
      NODE_EXTRA_CA_CERTS: join(directory, "ca.pem"),
      NO_PROXY: "127.0.0.1,localhost",
    });
    expect(() => emulator.environment("nobody")).to.throw(EmulatorError);
  });

  it("makes another certificate, when the one there is damaged", async () => {
    const own = await mkdtemp(join(tmpdir(), "emulator-"));
    await (await startEmulator({ certificateDirectory: own })).close();
    const good = await readFile(join(own, "server.pem"), "utf8");
    await rm(join(own, "ca.pem"));
    const again = await startEmulator({ certificateDirectory: own });
    expect(await readFile(join(own, "server.pem"), "utf8")).to.not.equal(good);
    await again.close();
    await rm(own, { recursive: true });
  });

  it("leaves nothing behind, when it was given no directory", async () => {
    const other = await startEmulator();
    await other.close();
    const gone = await stat(other.caCertificatePath).catch((error: NodeJS.ErrnoException) => error.code);
    expect(gone).to.equal("ENOENT");
    expect(await fetch(`${other.httpUrl}/`).catch((error: Error) => error)).to.be.instanceOf(TypeError);
  });
});

function fetched(url: string, ca?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("end", () => resolve(text));
    }).on("error", reject);
  });
}

function run(script: string, environment: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["-e", script], {
      env: { ...process.env, NODE_OPTIONS: "", ...environment },
    });
    let [output, errors] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(output) : reject(new Error(errors))));
  });
}
