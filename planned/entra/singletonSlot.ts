import type { GraphObject } from "../../kinds/kind";
import type { Draft } from "../PlannedType";
import type { Slot } from "./Slot";

type Singleton =
  | "crossTenantAccessPolicy"
  | "authorizationPolicy"
  | "securityDefaults"
  | "authenticationFlowsPolicy"
  | "authenticationMethodsPolicy"
  | "adminConsentRequestPolicy";

/** A part of the state that is one object. */
export const singletonSlot = (part: Singleton): Slot => ({
  read: (draft) => draft[part] as GraphObject | undefined,
  write: (draft, _, object) => Object.assign(draft, { [part]: object } as Partial<Draft>),
});
