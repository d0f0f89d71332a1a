import * as pulumi from "@pulumi/pulumi";
import { type LeftOut } from "../tenant/LeftOut";
import { applyTransform, type Transform } from "./transform";

/** Ids of controls (`EB-XT-01v1`, see controls/), each with the names of the resources that serve it. */
export type ServedControls = Readonly<Record<string, readonly string[]>>;

/** How a component makes one of its children. */
interface ChildOptions<Args> {
  /** Ids of the controls that the child serves. */
  serves?: readonly string[];
  /** Resources that have to be there first. */
  dependsOn?: readonly pulumi.Input<pulumi.Resource>[];
  /** Whether the object stays in the tenant when its resource is destroyed. @default false */
  keep?: boolean;
  /** The user's last word on the child's arguments and options. */
  transform?: Transform<Args>;
}

/** What the components of the baseline have in common. */
export abstract class BaselineComponent extends pulumi.ComponentResource {
  /** Which controls this component serves, and by which resources. */
  public readonly controls: ServedControls = {};

  /** Controls that it doesn't hold the tenant to, and why: a licence or a declaration that is missing. */
  public readonly leftOut: readonly LeftOut[] = [];

  // Hidden from Pulumi too, which shows every other property of a component that is a stack's output.
  readonly #name: string;
  readonly #dependsOn: pulumi.ComponentResourceOptions["dependsOn"];

  protected constructor(kind: string, name: string, opts: pulumi.ComponentResourceOptions = {}) {
    // The children wait, not the component: should what they wait for fail, then children of a component that was never
    // registered would be waited for without end.
    super(`entra-baseline:index:${kind}`, name, {}, { ...opts, dependsOn: undefined });
    this.#name = name;
    this.#dependsOn = opts.dependsOn;
  }

  /**
   * Makes a child named `<component>-<role>`. It waits for what the component was told to wait for.
   */
  protected child<Args extends object, Child extends pulumi.Resource>(
    type: new (name: string, args: Args, opts: pulumi.CustomResourceOptions) => Child,
    role: string,
    args: Args,
    { serves = [], dependsOn = [], keep, transform }: ChildOptions<Args> = {},
  ): Child {
    const name = `${this.#name}-${role}`;
    const opts = { parent: this, dependsOn: this.after(dependsOn), ...(keep && { retainOnDelete: true }) };
    const transformed = applyTransform(transform, name, args, opts);
    const child = new type(name, transformed.args, transformed.opts);
    this.serve(Object.fromEntries(serves.map((control) => [control, [name]])));
    return child;
  }

  /** Notes that resources serve controls. */
  protected serve(controls: ServedControls): void {
    const all = this.controls as Record<string, readonly string[]>;
    for (const [control, names] of Object.entries(controls)) all[control] = [...(all[control] ?? []), ...names];
  }

  /** Notes controls that are left out. */
  protected leaveOut(leftOut: readonly LeftOut[]): void {
    (this.leftOut as LeftOut[]).push(...leftOut);
  }

  /** What the component was told to wait for, and these; in this order, so that the first to fail is the first seen. */
  protected after(resources: readonly pulumi.Input<pulumi.Resource>[]): pulumi.Input<pulumi.Resource>[] {
    // Pulumi gathers what is nested, given now or later; only its type is narrower.
    return [this.#dependsOn, ...resources] as pulumi.Input<pulumi.Resource>[];
  }
}
