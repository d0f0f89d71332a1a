import { type BatchRequest, type BatchResult, GraphError, type GraphVersion } from "../../graph";
import { type TenantSession } from "../../provider/TenantSession";

/** An object as Graph answers it. */
export type GraphObject = Record<string, unknown>;

interface Asked {
  request: BatchRequest;
  settle(result: Promise<GraphObject | undefined>): void;
}

/** How long a lone read waits for others to share its batch, in milliseconds. */
const gathering = 10;

/** The objects of one tenant, each list read once, and single objects read in batches. */
export class ListedObjects {
  private readonly lists = new Map<string, Promise<GraphObject[]>>();
  private asked: Asked[] = [];

  constructor(private readonly session: TenantSession) {}

  /** All objects of a path, whatever the number of pages. */
  async list(path: string, version: GraphVersion = "v1.0"): Promise<GraphObject[]> {
    const key = `${version}${path}`;
    const known = this.lists.get(key);
    if (known) return known;
    const list = this.session.client().then((client) => client.list<GraphObject>(path, { version }));
    this.lists.set(key, list);
    return list;
  }

  /** One object of a list; undefined when it isn't there. */
  async inList(path: string, id: string): Promise<GraphObject | undefined> {
    const objects = await this.list(path);
    return objects.find((object) => object.id === id) ?? this.one(`${path}/${id}`);
  }

  /** One object, or one page of a list; undefined when Graph says that it isn't there. */
  one(path: string, options: Pick<BatchRequest, "version" | "query"> = {}): Promise<GraphObject | undefined> {
    if (this.asked.length === 0) setTimeout(() => this.send(), gathering);
    return new Promise((settle) => this.asked.push({ request: { path, ...options }, settle }));
  }

  private send(): void {
    const asked = this.asked;
    this.asked = [];
    const results = this.session
      .client()
      .then((client) => client.batch<GraphObject>(asked.map(({ request }) => request)));
    asked.forEach(({ settle }, index) => settle(results.then((all) => found(all[index]!))));
  }
}

/** Only Graph's "not found" means that the object isn't there; any other failure is one. */
function found(result: BatchResult<GraphObject>): GraphObject | undefined {
  if (result.ok) return result.body;
  if (result.error instanceof GraphError && result.error.kind === "notFound") return undefined;
  throw result.error;
}
