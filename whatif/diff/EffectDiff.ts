import type { SignIn } from "../model/SignIn";
import type { Effect } from "./EffectTable";
import type { AxisName } from "./SignInMatrix";

/** How a change feels to the person who signs in. */
export type ChangeKind = "lost" | "unclear" | "gained" | "stricter" | "different" | "looser";

/** Sign-ins that all change in the same way. */
export interface EffectChange {
  kind: ChangeKind;
  /** "Service providers from Fabrikam now need a compliant device for every app." */
  sentence: string;
  /** The number of sign-ins. */
  cells: number;
  /** The labels of each axis that limits the change; an axis that is not there doesn't. */
  where: Partial<Record<AxisName, string[]>>;
  /** Names of the policies that make the difference; none where cross-tenant access does. */
  policies: string[];
  /** One of the sign-ins, and what it comes to before and after. */
  example: { signIn: SignIn; before: Effect; after: Effect };
}

/** An identity and a target between which there is, or was, a way. */
export interface LabelledRoute {
  identity: string;
  target: string;
}

/** What a plan changes for the people who sign in. */
export interface EffectDiff {
  /** The sign-ins compared, and those that come out differently. */
  cells: number;
  changed: number;
  /** Of those changed, the ones that get in neither before nor after; they are not told. */
  shutOut: number;
  /** Who could reach what before and no longer can in any way that was tried, and the other way round. */
  routesLost: LabelledRoute[];
  routesGained: LabelledRoute[];
  /** Most serious first. */
  changes: EffectChange[];
  /** How many more changes there are than `changes` tells. */
  untold: number;
}
