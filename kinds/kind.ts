import type { z } from "zod";
import type { Precaution } from "./precaution";

/** Properties of an object in the form in which a program declares them. */
export type Values = Record<string, unknown>;

/** An object as Graph returns it. */
export type GraphObject = Record<string, unknown>;

/** A version of Graph. */
export type GraphVersion = "v1.0" | "beta";

/** A GET. */
export interface GraphRead {
  path: string;
  /** @default "v1.0" */
  version?: GraphVersion;
  query?: Record<string, string>;
  /** The answer is a list that may span pages: all of them are read before the object is picked from `value`. */
  pages?: boolean;
}

/** A change. */
export interface GraphWrite {
  method: "POST" | "PATCH" | "PUT" | "DELETE";
  path: string;
  /** @default "v1.0" */
  version?: GraphVersion;
  body?: GraphObject;
}

/** What becomes of an object when its resource is destroyed. */
export type OnDestroy = "retain" | "restore" | "systemDefault";

/**
 * Brings an object back to what Graph gives a new tenant: by a request of its own, after those that make way for it, or by
 * setting these values.
 */
export type Reset = { before?: GraphWrite[]; write: GraphWrite } | { values: Values };

/** A licence that the tenant must have, Entra ID P1 or P2, and the property that asks for it. */
export interface LicenceNeed {
  plan: "P1" | "P2";
  property: string;
}

/** Accounts for emergencies, and a group of them: whoever deploys must be none of these. */
export interface EmergencyAccess {
  /** Object ids of users. */
  accounts: readonly string[];
  /** Object id of a group. */
  groupId?: string;
}

/** Something wrong with the inputs, at a path within them. */
export interface Problem {
  path: readonly PropertyKey[];
  message: string;
}

/**
 * One kind of Entra object that the `entra` provider manages: data and pure functions, no requests.
 *
 * The provider's life cycle (provider/lifecycle) works on these alone, so a new kind is one file and one row in
 * kinds/index.ts.
 */
export interface Kind {
  /** Pulumi type `entra:index:<name>`. */
  readonly name: string;
  readonly description: string;
  /** Graph's own page on the object. */
  readonly documentation: string;

  /** What a program may declare. Strict, and every settable property optional: what is not declared is not managed. */
  readonly inputs: z.ZodObject;
  /** The inputs that say which object is meant. Another value there means another object. */
  readonly identity: readonly string[];
  /** Inputs that say how the object is changed, and are no property of it. */
  readonly instructions?: readonly string[];
  /** The emergency accounts that the inputs name: while the token is of one of them, nothing is written. */
  emergencyAccess?(inputs: Values): EmergencyAccess | undefined;
  /** What follows from a declaration without being written in it. */
  complete?(inputs: Values): Values;
  /** What is wrong with the inputs in this tenant of all tenants. */
  problemsIn?(inputs: Values, tenantId: string): Problem[];

  /** The id in Pulumi's state of the object that these inputs are about. */
  idOf(inputs: Values): string;
  /** The id that a user means in `pulumi import`; undefined when it can't be one. */
  parseId(text: string): string | undefined;
  /** Says what {@link parseId} takes. */
  readonly expectedId: string;
  /** The identity inputs of the object with this id. */
  identityOf(id: string): Values;

  /** How the object is read: by itself, and with its like where there may be many. */
  readonly read: {
    one(id: string): GraphRead;
    /** Takes the object out of the answer. Undefined: the answer doesn't have it. @default the answer itself */
    pick?(answer: GraphObject, id: string): GraphObject | undefined;
    /** A list with every object of the kind, in the shape that {@link pick} returns. */
    all?: GraphRead & { idOf(object: GraphObject): string };
  };
  /** All settable properties as they are now, null where Graph has none. Without the identity. */
  valuesOf(live: GraphObject): Values;

  /**
   * Properties that Graph lets nobody change once the object is made. Another value there means that the object is
   * deleted, by way of {@link systemDefault}, and made again.
   */
  readonly fixed?: readonly string[];

  /** Makes the object. Without it the object is always there, or the reason why it isn't: {@link absent}. */
  create?(inputs: Values): GraphWrite;
  /**
   * Codes with which Graph refuses to make the object while something that it names is too new to be known everywhere:
   * worth another try for a short while.
   */
  readonly notYet?: readonly string[];
  /** Says why an object that always exists could not be found, and what to do. */
  readonly absent?: string;
  /**
   * The requests that make the live object meet the declaration, with whole top-level values, and with nothing that
   * already is as declared. None: nothing differs.
   */
  update(wanted: Values, live: GraphObject, id: string): GraphWrite[];
  /** What is looked at before the object is changed, and what happens together with the change. */
  readonly precaution?: Precaution;
  readonly onDestroy: OnDestroy;
  /** How the object goes back to what a new tenant has; a text says why it can't. */
  readonly systemDefault: string | ((live: GraphObject, id: string) => Reset);

  /** Application permissions: all that reading takes, and all that managing the object takes. */
  readonly permissions: { readonly read: readonly string[]; readonly write: readonly string[] };
  /** The licences that these inputs ask for. */
  licences(inputs: Values): LicenceNeed[];
}
