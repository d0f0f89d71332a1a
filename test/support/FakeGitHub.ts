import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";

export interface GitHubItem {
  id: number;
  number: number;
  body: string;
  title?: string;
  state: string;
  user: { type: string };
  author_association: string;
  html_url: string;
  pull_request?: object;
}

/** Comments and issues of one repository, by GitHub's REST API, on this machine. Lists come two a page. */
export class FakeGitHub {
  readonly items: GitHubItem[] = [];
  readonly requests: { method: string; path: string; authorization: string | undefined }[] = [];
  /** Answers every writing request like this, when set. */
  refuse?: { status: number; headers?: Record<string, string> };
  /** Where the next page is said to be, when set. */
  nextOrigin?: string;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeGitHub> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const { method = "", url = "", headers } = request;
        fake.requests.push({ method, path: url, authorization: headers.authorization });
        const answer = fake.answer(method, new URL(url, fake.url), Buffer.concat(parts).toString());
        response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
        response.end(JSON.stringify(answer.body));
      });
    });
    const fake = new FakeGitHub(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  add(item: Partial<GitHubItem> = {}): GitHubItem {
    const id = this.items.length + 1;
    const html_url = `https://github.example/${id}`;
    const made: GitHubItem = {
      id,
      number: id,
      body: "",
      state: "open",
      user: { type: "Bot" },
      author_association: "NONE",
      html_url,
      ...item,
    };
    this.items.push(made);
    return made;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(method: string, url: URL, text: string): { status: number; body: unknown; headers?: object } {
    if (method !== "GET" && this.refuse) return { body: { message: "No." }, ...this.refuse };
    if (method === "POST") return { status: 201, body: this.add(JSON.parse(text) as object) };
    if (method === "PATCH") {
      const item = this.items.find(({ id }) => id === Number(url.pathname.split("/").pop()))!;
      return { status: 200, body: Object.assign(item, JSON.parse(text)) };
    }
    const page = Number(url.searchParams.get("page") ?? 1);
    const open = this.items.filter(({ state }) => state === "open");
    const next = `${this.nextOrigin ?? this.url}${url.pathname}?page=${page + 1}`;
    const headers = open.length > page * 2 ? { link: `<${next}>; rel="next"` } : {};
    return { status: 200, body: open.slice((page - 1) * 2, page * 2), headers };
  }
}
