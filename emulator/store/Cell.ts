import { type Consistency } from "./Consistency";
import { freeze } from "./freeze";

interface Version<T> {
  from: number;
  value: T | undefined;
}

/** A value that remembers its earlier versions for as long as reads may still see them. */
export class Cell<T extends object> {
  private versions: Version<T>[] = [];

  constructor(private readonly consistency: Consistency) {}

  /** The value as last written, whoever can see it yet. */
  latest(): T | undefined {
    return this.versions.at(-1)?.value;
  }

  /** The value that a read gets now; undefined when it does not exist (yet, or any more). */
  visible(): T | undefined {
    const now = this.consistency.readingAt();
    return this.versions.findLast((version) => version.from <= now)?.value;
  }

  /** Whether nobody can see a value, now or later. */
  gone(): boolean {
    return this.latest() === undefined && this.visible() === undefined;
  }

  write(value: T | undefined): void {
    const from = this.consistency.visibleFrom();
    const seen = this.versions.findLastIndex((version) => version.from <= this.consistency.readingAt());
    // A write seen at once (from 0) also overtakes those that still lag.
    const kept = this.versions.slice(Math.max(seen, 0)).filter((version) => version.from <= from);
    this.versions = [...kept, { from, value: value && freeze(value) }];
  }
}
