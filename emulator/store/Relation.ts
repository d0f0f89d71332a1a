import { Collection } from "./Collection";
import { type Consistency } from "./Consistency";

interface Targets {
  ids: readonly string[];
}

/** Links from objects to objects, such as a group's members; ids are compared without case. */
export class Relation {
  private readonly bySource: Collection<Targets>;

  constructor(consistency: Consistency) {
    this.bySource = new Collection<Targets>(consistency);
  }

  /** The linked ids as writes see them. */
  targets(source: string): readonly string[] {
    return this.bySource.get(source)?.ids ?? [];
  }

  /** The linked ids as a GET sees them, which may lag. */
  visibleTargets(source: string): readonly string[] {
    return this.bySource.visible(source)?.ids ?? [];
  }

  /** Returns false when the link exists already. */
  add(source: string, target: string): boolean {
    const ids = this.targets(source);
    if (ids.some((id) => same(id, target))) {
      return false;
    }
    this.bySource.put(source, { ids: [...ids, target] });
    return true;
  }

  /** Returns false when there is no such link. */
  remove(source: string, target: string): boolean {
    const ids = this.targets(source);
    const rest = ids.filter((id) => !same(id, target));
    this.bySource.put(source, { ids: rest });
    return rest.length < ids.length;
  }

  /** Drops every link of a source. */
  clear(source: string): void {
    this.bySource.delete(source);
  }
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
