import { expect } from "chai";
import { differences } from "../../kinds/differences";
import type { GraphObject, GraphRead, GraphWrite, Kind, Values } from "../../kinds/kind";
import { problemsOf } from "../../kinds/problems";
import { Contract } from "./contract/contract";
import { EmulatedTenant } from "./EmulatedTenant";

const contract = Contract.load();

/**
 * An object of a kind in an emulated tenant, carried through its life by the kind's own requests, without the provider.
 * Each exchange is held against Graph's published shapes, where they are at hand.
 */
export class ManagedObject {
  constructor(
    readonly kind: Kind,
    readonly tenant = new EmulatedTenant(),
  ) {}

  /** The object as it is now; undefined when it is not there. */
  read(declared: Values): GraphObject | undefined {
    const id = this.kind.idOf(declared);
    const answer = this.ask("GET", this.kind.read.one(id));
    if (answer.status === 404) return undefined;
    expect(answer.status, answer.message).to.equal(200);
    return this.kind.read.pick ? this.kind.read.pick(answer.body as GraphObject, id) : (answer.body as GraphObject);
  }

  /** Makes the object as declared, or changes it; the writes that this took. */
  declare(given: Values): GraphWrite[] {
    expect(problemsOf(this.kind.inputs, given)).to.deep.equal([]);
    const declared = this.kind.complete?.(given) ?? given;
    const live = this.read(declared);
    const id = this.kind.idOf(declared);
    const writes = live ? this.kind.update(this.settings(declared), live, id) : [this.kind.create!(declared)];
    writes.forEach((write) => this.send(write));
    return writes;
  }

  /** Where the object is not as declared, as paths. */
  drift(given: Values): string[] {
    const declared = this.kind.complete?.(given) ?? given;
    const live = this.read(declared);
    if (!live) return ["(gone)"];
    const found = differences(this.kind.inputs, this.settings(declared), this.kind.valuesOf(live));
    return found.map(({ path }) => path.join("."));
  }

  /** What a refresh and the next preview would find after a deployment: nothing, if all is well. */
  noise(given: Values): unknown[] {
    return [...this.drift(given), ...this.declare(given)];
  }

  /** Destroys the object in the way of `onDestroy: "systemDefault"`. */
  reset(declared: Values): void {
    const id = this.kind.idOf(declared);
    const live = this.read(declared)!;
    const { systemDefault } = this.kind;
    if (typeof systemDefault === "string") throw new Error(systemDefault);
    const way = systemDefault(live, id);
    for (const write of "write" in way ? [...(way.before ?? []), way.write] : this.kind.update(way.values, live, id))
      this.send(write);
  }

  send(write: GraphWrite): void {
    const answer = this.ask(write.method, write);
    expect(answer.status, `${write.method} ${write.path}: ${answer.message}`).to.be.lessThan(300);
  }

  private settings(declared: Values): Values {
    const named = Object.entries(declared);
    return Object.fromEntries(named.filter(([name]) => name !== "onDestroy" && !this.kind.identity.includes(name)));
  }

  private ask(method: string, { path, version = "v1.0", ...rest }: GraphRead | GraphWrite) {
    const body = "body" in rest ? rest.body : undefined;
    const query = "query" in rest && rest.query ? `?${new URLSearchParams(rest.query).toString()}` : "";
    const answer = this.tenant.call(method, `${version === "beta" ? "/beta" : ""}${path}${query}`, body);
    const exchange = { method, version, path, requestBody: body, status: answer.status };
    const responseBody: unknown = answer.body ?? undefined;
    expect(contract?.problemsOf({ ...exchange, responseBody }) ?? []).to.deep.equal([]);
    return answer;
  }
}
