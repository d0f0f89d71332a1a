import { readSeed, Service, type SeedInput } from "../../emulator";

export const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
export const fabrikam = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
export const northwind = "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d";
export const adatum = "1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f";
export const deployingApp = "b6f0c2de-4a1b-4f7e-9d55-0c8f6e2a7b31";
export const sampleSecret = "sandbox-only-secret";

/** An answer with its JSON read; `code` and `message` are those of an error body. */
export interface ServiceAnswer {
  status: number;
  headers: Headers;
  body: any;
  code?: string;
  message?: string;
}

/** The emulator without a server, on a clock that only the test moves. */
export class EmulatedService {
  static readonly origin = "https://127.0.0.1:8443";
  now = new Date("2026-11-22T10:00:00Z");
  readonly service: Service;

  private constructor(seed: Awaited<ReturnType<typeof readSeed>>) {
    this.service = new Service({ seed, now: () => this.now });
  }

  /** Starts from a seed; without throttling, which a test can switch on. */
  static async with(seed?: SeedInput): Promise<EmulatedService> {
    const emulated = new EmulatedService(await readSeed(seed));
    emulated.control.setThrottling(false);
    return emulated;
  }

  get control() {
    return this.service.control;
  }

  /** Lets time pass. */
  wait(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }

  /** Asks for a token; `fields` replace those of a good request, null leaves one out. */
  async signIn(tenant: string, fields: Record<string, string | null> = {}): Promise<ServiceAnswer> {
    const form = {
      client_id: deployingApp,
      client_secret: sampleSecret,
      grant_type: "client_credentials",
      scope: `${EmulatedService.origin}/.default`,
      ...fields,
    };
    const sent = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== null);
    return this.send("POST", `/${tenant}/oauth2/v2.0/token`, new URLSearchParams(sent));
  }

  async token(tenant: string): Promise<string> {
    return (await this.signIn(tenant)).body.access_token;
  }

  /** Asks Graph as a tenant's deploying application. The path begins with the version: `/v1.0/organization`. */
  async graph(tenant: string, method: string, path: string, body?: unknown): Promise<ServiceAnswer> {
    return this.send(method, path, body, { authorization: `Bearer ${await this.token(tenant)}` });
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ServiceAnswer> {
    const form = body instanceof URLSearchParams;
    const type: Record<string, string> = body === undefined || form ? {} : { "content-type": "application/json" };
    const request = new Request(EmulatedService.origin + path, {
      method,
      headers: { ...type, ...headers },
      ...(body === undefined ? {} : { body: form || typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await this.service.handle(request);
    const text = await response.text();
    const read = text === "" ? undefined : JSON.parse(text);
    return {
      status: response.status,
      headers: response.headers,
      body: read,
      code: read?.error?.code,
      message: read?.error?.message,
    };
  }
}
