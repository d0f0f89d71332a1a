import * as pulumi from "@pulumi/pulumi";
import { assertPluginFound } from "./assertPluginFound";
import type { OnDestroy } from "../kinds/kind";

/** What all resources of the `entra` provider have in common. */
export abstract class EntraResource extends pulumi.CustomResource {
  /** What becomes of the tenant's settings when the resource is destroyed. Undefined: the default of the kind. */
  declare public readonly onDestroy: pulumi.Output<OnDestroy | undefined>;

  /** Id of the tenant that the object is in. Writes to any other tenant are refused. */
  declare public readonly managedTenantId: pulumi.Output<string>;

  /**
   * Values that were found when the object's properties came under management, for `onDestroy: "restore"`. Undefined
   * when the resource made the object.
   */
  declare public readonly priorValues: pulumi.Output<Record<string, unknown> | undefined>;

  /**
   * @param properties every property of the resource, so that one that is not declared is an output too
   */
  protected constructor(
    kind: string,
    name: string,
    args: object,
    properties: readonly string[],
    opts: pulumi.CustomResourceOptions,
  ) {
    assertPluginFound();
    const outputs = [...properties, "onDestroy", "managedTenantId", "priorValues"];
    const undeclared = Object.fromEntries(outputs.map((property) => [property, undefined]));
    super(`entra:index:${kind}`, name, { ...undeclared, ...args }, opts);
  }
}
