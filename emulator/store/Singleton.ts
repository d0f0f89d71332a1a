import { Cell } from "./Cell";
import { type Consistency } from "./Consistency";
import { type Entity } from "./Entity";

/** An object of which a tenant has exactly one: `read` is for GET and may lag, `latest` sees every write at once. */
export class Singleton<T extends object = Entity> {
  private readonly cell: Cell<T>;

  constructor(consistency: Consistency, initial: T) {
    this.cell = new Cell<T>(consistency);
    consistency.withoutDelay(() => this.cell.write(initial));
  }

  read(): T {
    return this.cell.visible()!;
  }

  latest(): T {
    return this.cell.latest()!;
  }

  /** Replaces the given top-level properties and leaves the others. */
  write(patch: Partial<T>): T {
    this.cell.write({ ...this.latest(), ...patch });
    return this.latest();
  }

  /** Puts a whole new value in place. */
  replace(value: T): T {
    this.cell.write(value);
    return this.latest();
  }
}
