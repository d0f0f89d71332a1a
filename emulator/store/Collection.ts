import { Cell } from "./Cell";
import { type Consistency } from "./Consistency";
import { type Entity } from "./Entity";

/**
 * The objects of one kind in one tenant, by id (compared without case).
 *
 * `visible` and `visibleAll` are for GET: they lag behind when the emulator is told to. `get` and `all` see every write
 * at once: writes use them to find what they change. Objects come back frozen; change them with `put(id, {...old, ...})`.
 */
export class Collection<T extends object = Entity> {
  private readonly live = new Map<string, Cell<T>>();
  private readonly trash = new Map<string, { object: T; deletedAt: Date }>();

  constructor(private readonly consistency: Consistency) {}

  get(id: string): T | undefined {
    return this.live.get(key(id))?.latest();
  }

  all(): T[] {
    return [...this.live.values()].flatMap((cell) => cell.latest() ?? []);
  }

  visible(id: string): T | undefined {
    return this.live.get(key(id))?.visible();
  }

  visibleAll(): T[] {
    return [...this.live.values()].flatMap((cell) => cell.visible() ?? []);
  }

  put(id: string, object: T): T {
    let cell = this.live.get(key(id));
    if (!cell) {
      this.live.set(key(id), (cell = new Cell<T>(this.consistency)));
    }
    cell.write(object);
    return cell.latest()!;
  }

  /** Removes for good. Returns whether it was there. */
  delete(id: string): boolean {
    const cell = this.live.get(key(id));
    if (!cell?.latest()) {
      return false;
    }
    cell.write(undefined);
    if (cell.gone()) {
      this.live.delete(key(id));
    }
    return true;
  }

  /** Removes and keeps it under `deleted`, as Graph does for 30 days. Returns whether it was there. */
  softDelete(id: string): boolean {
    const object = this.get(id);
    if (!object) {
      return false;
    }
    this.trash.set(key(id), { object, deletedAt: this.consistency.now() });
    return this.delete(id);
  }

  /** What was soft-deleted less than 30 days ago. */
  deleted(): { object: T; deletedAt: Date }[] {
    const oldest = this.consistency.now().getTime() - 30 * 86_400_000;
    return [...this.trash.values()].filter(({ deletedAt }) => deletedAt.getTime() >= oldest);
  }

  /** The soft-deleted object of this id, if it can still be restored. */
  getDeleted(id: string): { object: T; deletedAt: Date } | undefined {
    const found = this.trash.get(key(id));
    return found && this.deleted().includes(found) ? found : undefined;
  }

  /** Brings a soft-deleted object back. Returns it, or undefined when there is none. */
  restore(id: string): T | undefined {
    const found = this.getDeleted(id);
    if (!found) {
      return undefined;
    }
    this.trash.delete(key(id));
    return this.put(id, found.object);
  }

  /** Deletes a soft-deleted object for good. Returns whether it was there. */
  purge(id: string): boolean {
    return this.trash.delete(key(id));
  }
}

const key = (id: string) => id.toLowerCase();
