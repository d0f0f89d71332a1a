import type { Problem } from "../model/Problem";
import type { SignIn, Target } from "../model/SignIn";
import type { LockoutClass } from "./LockoutSubject";
import type { RepairEdit } from "./RepairEdit";

/** What the proof found out about all subjects together. */
export interface LockoutProof {
  /** True when each subject has a way in, or is meant to be shut out. */
  safe: boolean;
  subjects: SubjectProof[];
  /** What in the policies in force is not known, or lacks a fact. */
  problems: Problem[];
}

export interface SubjectProof {
  class: LockoutClass;
  name: string;
  /** `cannotTell` fails the proof as `closed` does. */
  verdict: "open" | "closed" | "cannotTell" | "expectedBlocked";
  /** One way in; for break-glass the one used when nothing is wrong. Null unless open. */
  route: Route | null;
  /** For break-glass: what is going on when there is no way in. Null when it makes no difference. */
  circumstance: string | null;
  /** What closes each of the ways that come closest to open. Empty when open. */
  closed: ClosedRoute[];
  /** The fewest changes that reopen a way. Null when open, or when no change to policies would do it. */
  repair: Repair | null;
  /** Said where the tenant file expects the subject to be shut out. */
  expectBlocked: { reason: string; met: boolean } | null;
}

export interface Route {
  target: Target;
  signIn: SignIn;
  /** In words: which app, by which client, from where, on which device. */
  label: string;
}

export interface ClosedRoute {
  route: Route;
  policies: ClosingPolicy[];
  /** Why cross-tenant access closes it, before any policy. */
  crossTenant: string | null;
}

export interface ClosingPolicy {
  id: string;
  displayName: string;
  why: string;
}

export interface Repair {
  edits: RepairEdit[];
  /** False when there were too many combinations to be sure that no smaller change does. */
  smallest: boolean;
}
