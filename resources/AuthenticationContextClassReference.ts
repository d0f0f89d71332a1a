import type * as pulumi from "@pulumi/pulumi";
import type { AuthenticationContextClassReferenceInputs } from "../kinds";
import type { Args } from "./deepInput";
import { EntraResource } from "./EntraResource";

/**
 * Arguments of {@link AuthenticationContextClassReference}. What is left out is not managed: it stays as it is and never shows as drift.
 *
 * Each property is described in the package's schema, and by Graph:
 * https://learn.microsoft.com/graph/api/resources/authenticationcontextclassreference.
 */
export type AuthenticationContextClassReferenceArgs = Args<AuthenticationContextClassReferenceInputs>;

/**
 * An authentication context: a name for what conditional access asks before a sensitive action, such as activating a
 * role. One that exists already is taken under management. Needs a P1 licence in the tenant.
 */
export class AuthenticationContextClassReference extends EntraResource {
  /** The id by which policies, PIM and applications name it: c1 to c99. */
  declare public readonly contextId: pulumi.Output<AuthenticationContextClassReferenceInputs["contextId"]>;
  /** What administrators see when they choose the context. */
  declare public readonly displayName: pulumi.Output<AuthenticationContextClassReferenceInputs["displayName"]>;
  /** What its policies ask for. */
  declare public readonly description: pulumi.Output<AuthenticationContextClassReferenceInputs["description"]>;
  /** Whether it is published. */
  declare public readonly isAvailable: pulumi.Output<AuthenticationContextClassReferenceInputs["isAvailable"]>;

  constructor(name: string, args: AuthenticationContextClassReferenceArgs, opts: pulumi.CustomResourceOptions = {}) {
    super(
      "AuthenticationContextClassReference",
      name,
      args,
      ["contextId", "displayName", "description", "isAvailable"],
      opts,
    );
  }
}
