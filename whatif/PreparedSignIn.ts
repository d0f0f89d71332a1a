import type { CrossTenantResult } from "./model/Outcome";
import type { NoteCode } from "./model/notes";
import type { Problem } from "./model/Problem";
import type { ClientAppType, Device, InsiderRiskLevel, RiskLevel, TransferMethod, UserIdentity } from "./model/SignIn";
import type { CustomSecurityAttributes } from "./model/TenantFacts";
import type { Trust } from "./access/trustOf";
import type { PreparedMethods } from "./grants/methods";
import type { Level } from "./grants/Level";
import type { CompiledLocation, Place } from "./place/CompiledLocation";
import type { Presented } from "./model/SignIn";

/** A sign-in, checked and in the form that conditions are decided on: ids and enum members are lower case. */
export interface PreparedSignIn {
  user: PreparedUser | null;
  workload: PreparedWorkload | null;
  /** App ids to test; null when the sign-in is not for an app. */
  resources: readonly string[] | null;
  /** Whether those stand for low-privilege scopes. */
  directoryAccess: boolean;
  /** The same for any two sign-ins with the same target, and with the same enum members. */
  targetKey: string;
  wordsKey: number;
  /** As policies write it, such as `urn:user:registersecurityinfo`. */
  userAction: string | null;
  authenticationContext: string | null;
  platform: string | undefined;
  clientApp: Lowercase<ClientAppType> | undefined;
  /** What filters for devices see; undefined when the sign-in doesn't say. */
  filterDevice: Device | null | undefined;
  device: Device | null | undefined;
  /** Whether the device belongs to another tenant, whose claims are not trusted, so that filters see none. */
  deviceHidden: boolean;
  place: Place;
  /** Which locations this place is in, kept for the next policy that asks. */
  locationCache: Map<CompiledLocation, 0 | 1 | 2>;
  signInRisk: RiskLevel | undefined;
  userRisk: RiskLevel | undefined;
  workloadRisk: RiskLevel | undefined;
  insiderRisk: InsiderRiskLevel | undefined;
  flow: TransferMethod | undefined;
  legacyClient: boolean;
  presents: Presented;
  methods: PreparedMethods;
  /** Null when nobody crosses tenants. */
  crossTenant: CrossTenantResult | null;
  outbound: boolean;
  /** How each of the policies' different grants stands, as far as worked out, by number. */
  levels: Level[];
  /** Set by a condition that fails because the sign-in leaves it out. */
  omitted: boolean;
  /** Gathers what an explanation needs; null when only the verdict is asked for. */
  trace: Trace | null;
}

export interface PreparedUser {
  id: string | undefined;
  type: UserIdentity["externalUserType"];
  external: boolean;
  /** Bit of `type` among the external types; 0 for a member. */
  typeBit: number;
  /** Bits of the types whose policies also reach this user, see note `directConnectCrossover`. */
  crossoverBits: number;
  /** Whether the user is an object of this tenant, and so can be in its groups. */
  hasObject: boolean;
  homeTenantId: string | undefined;
  groups: readonly string[] | null;
  roles: readonly string[] | null;
  entraId: boolean;
  trust: Trust | null;
}

export interface PreparedWorkload {
  id: string;
  /** Whether conditional access reaches it at all: an app of this tenant, and no managed identity. */
  inReach: boolean;
  attributes: CustomSecurityAttributes | null;
}

/** Gathers notes and doubts while one policy is decided. */
export interface Trace {
  note(code: NoteCode): void;
  doubt(problem: Problem): void;
}
