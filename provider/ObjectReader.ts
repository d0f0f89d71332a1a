import type { GraphObject, Kind } from "../kinds/kind";
import { objectIn, readObject } from "./readObject";
import type { Operation } from "./rpc";
import type { TenantSession } from "./TenantSession";
import { untilAborted } from "./untilAborted";

/** How long a list serves reads after it was taken, in milliseconds: about one refresh. */
const snapshotAge = 15_000;
/** How long a read waits for others to join it, in milliseconds: the engine asks for many at once. */
const gathering = 10;

type Found = Promise<GraphObject | undefined>;

interface PendingRead {
  kind: Kind;
  id: string;
  settle: (object: Found) => void;
}

interface Snapshot {
  takenAt: number;
  objects: Promise<Map<string, GraphObject>>;
}

/**
 * Reads objects with few requests, however many resources a refresh asks for: the first lone read of a kind is a GET of
 * its own, from the second on one list serves all of the kind, and what is left over shares a $batch.
 *
 * An object that a list lacks is read directly before it counts as gone, because lists lag behind.
 */
export class ObjectReader {
  private pending: PendingRead[] = [];
  private readonly snapshots = new Map<Kind, Snapshot>();
  private readonly readBefore = new Set<Kind>();

  constructor(
    private readonly session: TenantSession,
    private readonly now: () => number = Date.now,
  ) {}

  /** Reads for a refresh: the object may be some seconds old. */
  async read(kind: Kind, id: string, { signal }: Pick<Operation, "signal">): Found {
    await this.session.client(signal);
    const snapshot = this.snapshots.get(kind);
    const fresh = snapshot && this.now() - snapshot.takenAt < snapshotAge;
    return untilAborted(fresh ? this.find(snapshot, kind, id) : this.gather(kind, id), signal);
  }

  /** Reads the object as it is now, before or after a write. */
  async readNow(kind: Kind, id: string, { signal }: Pick<Operation, "signal">): Found {
    return readObject(await this.session.client(signal), kind, id, signal);
  }

  /** Forgets the list of a kind, because an object of it is written to. */
  forget(kind: Kind): void {
    this.snapshots.delete(kind);
  }

  private gather(kind: Kind, id: string): Found {
    if (this.pending.length === 0) setTimeout(() => this.flush(), gathering);
    return new Promise((settle) => this.pending.push({ kind, id, settle }));
  }

  private flush(): void {
    const reads = this.pending;
    this.pending = [];
    const direct: PendingRead[] = [];
    for (const kind of new Set(reads.map((read) => read.kind))) {
      const alike = reads.filter((read) => read.kind === kind);
      if (kind.read.all && (alike.length > 1 || this.readBefore.has(kind))) {
        const snapshot = this.takeSnapshot(kind, kind.read.all);
        for (const { id, settle } of alike) settle(this.find(snapshot, kind, id));
      } else {
        direct.push(...alike);
      }
      this.readBefore.add(kind);
    }
    this.readDirectly(direct);
  }

  private takeSnapshot(kind: Kind, { path, query, version, idOf }: NonNullable<Kind["read"]["all"]>): Snapshot {
    const list = async () => {
      const client = await this.session.client();
      const objects = await client.list<GraphObject>(path, { query, version, permissions: kind.permissions.read });
      return new Map(objects.map((object) => [idOf(object), object]));
    };
    const snapshot = { takenAt: this.now(), objects: list() };
    this.snapshots.set(kind, snapshot);
    snapshot.objects.catch(() => {
      if (this.snapshots.get(kind) === snapshot) this.forget(kind);
    });
    return snapshot;
  }

  private async find(snapshot: Snapshot, kind: Kind, id: string): Found {
    const objects = await snapshot.objects;
    return objects.get(id) ?? readObject(await this.session.client(), kind, id);
  }

  private readDirectly(all: PendingRead[]): void {
    const client = this.session.client();
    // A batch gives the first page of a list only.
    const [lone, reads] = partition(all, ({ kind, id }) => all.length === 1 || kind.read.one(id).pages === true);
    for (const { kind, id, settle } of lone) settle(client.then((connected) => readObject(connected, kind, id)));
    if (reads.length === 0) return;
    const requests = reads.map(({ kind, id }) => ({ ...kind.read.one(id), permissions: kind.permissions.read }));
    const results = client.then((connected) => connected.batch<GraphObject>(requests));
    reads.forEach(({ kind, id, settle }, index) => {
      const answer = results.then((all) => {
        const result = all[index];
        if (result?.ok && result.body) return result.body;
        throw result && !result.ok ? result.error : new Error(`Graph's batch holds no answer for ${kind.name} ${id}.`);
      });
      settle(objectIn(kind, id, answer));
    });
  }
}

function partition<Item>(items: Item[], isMeant: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isMeant), items.filter((item) => !isMeant(item))];
}
