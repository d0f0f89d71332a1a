import { type Values } from "../../../../../azureadShapes/schema/Field";

export interface Recorded {
  /** `POST /v1.0/identity/conditionalAccess/policies`, with the query decoded. */
  readonly line: string;
  readonly body: any;
  readonly headers: Headers;
}

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
type Handler = (request: Recorded) => Answer | undefined;

export const callerId = "aaaaaaaa-0000-4000-8000-000000000001";
export const base = "https://127.0.0.1:8443";

/**
 * A Graph that keeps what it is sent and answers it back unchanged, with the metadata and token endpoints, and records
 * every request to Graph itself. Handlers answer first, for whatever a test needs otherwise.
 */
export class EchoGraph {
  readonly requests: Recorded[] = [];
  readonly signIns: string[] = [];
  readonly objects = new Map<string, Values>();
  readonly handlers: Handler[] = [];
  private count = 0;

  readonly send = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (!/^\/(v1\.0|beta)\//.test(url.pathname)) return this.signIn(request, url);
    const text = await request.text();
    const query = decodeURIComponent(url.search.replace(/\+/g, " "));
    const recorded: Recorded = {
      line: `${request.method} ${url.pathname}${query}`,
      body: text === "" ? undefined : JSON.parse(text),
      headers: request.headers,
    };
    this.requests.push(recorded);
    for (const handler of this.handlers) {
      const answer = handler(recorded);
      if (answer) return respond(answer);
    }
    return respond(this.store(request.method, url.pathname, recorded.body));
  };

  /** The requests since the last call, as lines. */
  takeLines(): string[] {
    return this.requests.splice(0).map(({ line }) => line);
  }

  private async signIn(request: Request, url: URL): Promise<Response> {
    this.signIns.push(`${request.method} ${url.pathname}${url.search}`);
    if (url.pathname === "/metadata/endpoints") return respond({ status: 200, body: metadata });
    const claims = Buffer.from(JSON.stringify({ oid: callerId })).toString("base64url");
    const token = { access_token: `e30.${claims}.x`, token_type: "Bearer", expires_in: 3599 };
    return respond({ status: 200, body: token });
  }

  private store(method: string, path: string, body: any): Answer {
    if (path.endsWith("/$ref")) return { status: 204 };
    if (/\/(owners|members|memberOf)$/.test(path)) return { status: 200, body: { value: [] } };
    if (path.endsWith("/updateAllowedCombinations")) {
      Object.assign(this.objects.get(path.slice(0, path.lastIndexOf("/")))!, body);
      return { status: 200, body: {} };
    }
    if (method === "POST") return this.add(path, body);
    const held = this.objects.get(path);
    if (!held) return notFound;
    if (method === "PATCH") this.objects.set(path, { ...held, ...body });
    if (method === "DELETE") this.objects.delete(path);
    return method === "GET" ? { status: 200, body: held } : { status: 204 };
  }

  private add(path: string, body: any): Answer {
    const id = `00000000-0000-4000-8000-${String(++this.count).padStart(12, "0")}`;
    const object = { ...body, id };
    this.objects.set(`${path}/${id}`, object);
    return { status: 201, body: object };
  }
}

export const metadata = {
  name: "Emulated",
  resourceManager: "https://management.invalid",
  microsoftGraphResourceId: `${base}/`,
  authentication: { loginEndpoint: `${base}/` },
};

export const notFound: Answer = {
  status: 404,
  body: { error: { code: "ResourceNotFound", message: "It isn't there." } },
};

function respond({ status, body, headers }: Answer): Response {
  const json = body === undefined ? null : JSON.stringify(body);
  return new Response(json, { status, headers: { "Content-Type": "application/json", ...headers } });
}
