import { NotKnownYet, type Path } from "./NotKnownYet";
import { unknownValue } from "./unknownValue";

/**
 * A place in a resource's properties, and what stands there. A place that isn't there is not set; a value of another
 * type than asked for counts as not set, because the resource's own provider is who refuses it.
 *
 * Every method that looks at a value throws {@link NotKnownYet} where the answer depends on one that isn't known.
 */
export class Property {
  constructor(
    private readonly value: unknown,
    readonly path: Path = [],
  ) {}

  /** What stands at a path below this place. */
  at(...path: (string | number)[]): Property {
    return path.reduce<Property>((place, name) => place.child(name), this);
  }

  /** What stands here, as it is: for whoever looks at all of it at once, and knows what isn't known when seeing it. */
  get raw(): unknown {
    return this.value;
  }

  /** Whether something stands here. */
  get isSet(): boolean {
    return this.known() !== undefined && this.value !== null;
  }

  /** The text, or undefined when there is none. */
  text(): string | undefined {
    return typeof this.known() === "string" ? (this.value as string) : undefined;
  }

  /** The text in lower case: ids, enum members and names of Microsoft's have no case. */
  word(): string | undefined {
    return this.text()?.toLowerCase();
  }

  /** The text for a sentence about something else: what isn't known, or is no text, keeps no problem from being told. */
  shown(otherwise: string): string {
    return typeof this.value === "string" ? this.value : otherwise;
  }

  /** Yes or no, or undefined when it isn't set. */
  flag(): boolean | undefined {
    return typeof this.known() === "boolean" ? (this.value as boolean) : undefined;
  }

  /** The items of a list; none when there is no list. */
  items(): Property[] {
    const list = this.known();
    return Array.isArray(list) ? list.map((item, index) => new Property(item, [...this.path, index])) : [];
  }

  /** The names of an object's properties; none when there is no object. */
  names(): string[] {
    const object = this.known();
    return isObject(object) ? Object.keys(object) : [];
  }

  /** Whether any of these words is in the list, whatever their case. Items that aren't known count only when none is. */
  hasWord(...words: readonly string[]): boolean {
    const wanted = new Set(words.map((word) => word.toLowerCase()));
    const items = this.items();
    if (items.some((item) => item.isKnown && wanted.has(item.word() ?? ""))) return true;
    const unknown = items.find((item) => !item.isKnown);
    if (unknown) throw new NotKnownYet(unknown.path);
    return false;
  }

  private get isKnown(): boolean {
    return this.value !== unknownValue;
  }

  private known(): unknown {
    if (!this.isKnown) throw new NotKnownYet(this.path);
    return this.value;
  }

  private child(name: string | number): Property {
    // What is inside of something unknown is as unknown as that; asking again for the place names it best.
    if (!this.isKnown) return this;
    const inside = typeof name === "number" ? Array.isArray(this.value) : isObject(this.value);
    const value = inside && Object.hasOwn(this.value as object, name) ? (this.value as never)[name] : undefined;
    return new Property(value, [...this.path, name]);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
