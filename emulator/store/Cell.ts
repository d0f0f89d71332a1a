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
    return this.started().at(-1)?.value;
  }

  /** Whether nobody can see a value, now or later. */
  gone(): boolean {
    return this.latest() === undefined && this.visible() === undefined;
  }

  write(value: T | undefined): void {
    const from = this.consistency.visibleFrom();
    const superseded = Math.max(this.started().length - 1, 0);
    // A write that is seen sooner than earlier ones (when the lag was cut) overtakes them.
    const kept = this.versions.slice(superseded).filter((version) => version.from <= from);
    this.versions = [...kept, { from, value: value && freeze(value) }];
  }

  private started(): Version<T>[] {
    const now = this.consistency.readingAt();
    return this.versions.filter((version) => version.from <= now);
  }
}
