import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { cacheDirectory } from "../../engine/cacheDirectory";

const version = "v1.2.0";
const bucket = "state";

/** A server on this machine that speaks S3 and keeps a bucket in memory; installed once, outside the checkout. */
export class S3Server {
  private constructor(
    private readonly process: ChildProcess,
    private readonly port: number,
  ) {}

  /** @throws Error when it can't be installed: no Go, or no network. */
  static async start(): Promise<S3Server> {
    const binary = await installed();
    const port = await freePort();
    const args = ["-host", `127.0.0.1:${port}`, "-backend", "memory", "-initialbucket", bucket, "-quiet"];
    const server = new S3Server(spawn(binary, args, { stdio: "ignore" }), port);
    for (let tries = 0; !(await isOpen(port)); tries++) {
      if (tries === 100) throw new Error(`gofakes3 did not listen on ${port}.`);
      await wait(50);
    }
    return server;
  }

  /** What makes Pulumi keep its state here. */
  get environment(): Record<string, string> {
    const settings = `region=us-east-1&endpoint=http://127.0.0.1:${this.port}&s3ForcePathStyle=true`;
    return {
      PULUMI_BACKEND_URL: `s3://${bucket}?${settings}`,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_EC2_METADATA_DISABLED: "true",
    };
  }

  /** The names of all objects. */
  async objects(): Promise<string[]> {
    const listing = await (await fetch(`http://127.0.0.1:${this.port}/${bucket}`)).text();
    return [...listing.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => key!);
  }

  stop(): void {
    this.process.kill();
  }
}

async function installed(): Promise<string> {
  const folder = path.join(cacheDirectory(), "tools", `gofakes3-${version}`);
  const binary = path.join(folder, process.platform === "win32" ? "gofakes3.exe" : "gofakes3");
  if (existsSync(binary)) return binary;
  const module = `github.com/johannesboyne/gofakes3/cmd/gofakes3@${version}`;
  await promisify(execFile)("go", ["install", module], { env: { ...process.env, GOBIN: folder, GOFLAGS: "" } });
  return binary;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });
