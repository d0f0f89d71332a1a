import { type PlaceValue, representativePlaces } from "../circumstances/places";
import { representativeUserRisks, representativeWorkloadRisks } from "../circumstances/risks";
import { compile } from "../compile";
import type { ConditionalAccessPolicy } from "../model/ConditionalAccessPolicy";
import type { AnalysisReason } from "../model/Outcome";
import type { TenantFacts } from "../model/TenantFacts";
import type { PreparedSignIn, PreparedUser } from "../PreparedSignIn";
import type { SignIn } from "../model/SignIn";
import { clientCandidates, describeClients } from "./candidates/clients";
import { describePlaces } from "./candidates/describePlaces";
import { deviceCandidates } from "./candidates/devices";
import { userCandidates, workloadCandidates } from "./candidates/identities";
import type { Names, Side } from "./candidates/Side";
import { describeTargets, targetCandidates } from "./candidates/targets";
import { mergeEquivalent } from "./mergeEquivalent";
import type { AxisValue, SignInMatrix } from "./SignInMatrix";

interface TenantState {
  policies: readonly ConditionalAccessPolicy[];
  facts: TenantFacts;
}

export interface MatrixOptions {
  /** Names for ids, as a reader knows them. */
  names?: Names;
  /** More identities to compare, such as a certain administrator. */
  identities?: readonly AxisValue[];
}

/** What people may present. */
const methods: readonly AxisValue[] = [
  { label: "a password only", part: { presents: { methods: ["password"], termsOfUse: "all" } } },
  {
    label: "a password and Authenticator",
    part: { presents: { methods: ["password", "microsoftAuthenticatorPush"], termsOfUse: "all" } },
  },
  { label: "a security key", part: { presents: { methods: ["fido2"], termsOfUse: "all" } } },
];

/**
 * Makes the matrices in which two states of a tenant are compared, one for people and one for service principals: everyone,
 * every app, client, device, place, risk and method that the policies or settings of either state can tell apart, and one
 * of each that they don't name. Values between which nothing makes a difference are one.
 */
export function generateMatrices(before: TenantState, after: TenantState, options: MatrixOptions = {}): SignInMatrix[] {
  const sides = [before, after].map((state): Side => ({ ...state, evaluator: compile(state.policies, state.facts) }));
  const names = Object.fromEntries(Object.entries(options.names ?? {}).map(([id, name]) => [id.toLowerCase(), name]));
  const policies = sides.flatMap((side) => side.policies);
  const places = representativePlaces(sides.map(({ evaluator }) => evaluator));
  const people = [...userCandidates(sides, names), ...(options.identities ?? [])];
  const matrices = [
    merge(sides, {
      identity: people,
      target: targetCandidates(sides, names, false),
      client: clientCandidates(),
      device: deviceCandidates(sides),
      place: places,
      risk: representativeUserRisks(policies),
      methods,
    }),
  ];
  if (policies.some(({ conditions }) => conditions?.clientApplications != null)) {
    matrices.push(
      merge(sides, {
        identity: workloadCandidates(sides, names),
        target: targetCandidates(sides, names, true),
        client: [nothing],
        device: [nothing],
        place: places,
        risk: representativeWorkloadRisks(policies),
        methods: [nothing],
      }),
    );
  }
  return matrices;
}

const nothing: AxisValue = { label: "", part: {} };

type Candidates = Omit<SignInMatrix, "place"> & { readonly place: readonly PlaceValue[] };

function merge(sides: readonly Side[], matrix: Candidates): SignInMatrix {
  const base: SignIn = Object.assign({}, ...Object.values(matrix).map((values) => values[0]!.part));
  const each = (value: AxisValue, read: (side: Side, signIn: PreparedSignIn) => string, more: Partial<SignIn> = {}) =>
    sides.map((side) => read(side, side.evaluator.prepare({ ...base, ...more, ...value.part }))).join("/");
  const reasons =
    (...wanted: AnalysisReason[]) =>
    (side: Side, signIn: PreparedSignIn) =>
      side.evaluator.policies
        .map(({ inOrder }) =>
          inOrder
            .filter(({ reason }) => wanted.includes(reason))
            .map((c) => c.holds(signIn))
            .join(""),
        )
        .join();
  const asksForApps = sides.some(({ evaluator }) =>
    evaluator.policies.some(({ grant }) =>
      grant.controls.some(({ control }) => /^(approved|compliant)Application$/.test(control)),
    ),
  );
  const clientSignature = (value: AxisValue) => {
    const { devicePlatform: platform, transferMethod: flow } = value.part;
    const rows = each(value, reasons("devicePlatform", "clientApps", "authenticationFlow"));
    const legacy = each(value, (_, signIn) => `${signIn.legacyClient}`);
    return [rows, legacy, flow === "deviceCodeFlow", asksForApps && platform].join("|");
  };
  const identity = mergeEquivalent(matrix.identity, (value) =>
    matrix.target.map((target) => each(value, assigned, target.part)).join(";"),
  );
  const target = mergeEquivalent(
    matrix.target,
    (value) => matrix.identity.map((who) => each(value, targeted, who.part)).join(";"),
    describeTargets,
  );
  return {
    identity,
    target,
    client: mergeEquivalent(matrix.client, clientSignature, describeClients),
    device: mergeEquivalent(matrix.device, (value) => {
      const { isCompliant, trustType } = value.part.device ?? {};
      return `${each(value, reasons("devices"))}|${isCompliant === true}|${trustType === "ServerAD"}`;
    }),
    place: mergeEquivalent(matrix.place, (value) => each(value, reasons("location")), describePlaces),
    risk: mergeEquivalent(matrix.risk, (value) => each(value, reasons("signInRisk", "userRisk", "insiderRisk"))),
    methods: matrix.methods,
  };
}

/** Everything about an identity that can make a difference on one side. */
function assigned({ evaluator }: Side, signIn: PreparedSignIn): string {
  const rows = evaluator.policies
    .map((policy) => (signIn.user ? policy.users : policy.workloads).holds(signIn))
    .join("");
  const { user, crossTenant } = signIn;
  const kind = user?.external ? JSON.stringify([kindOf(user), user.trust, user.entraId]) : "";
  return `${rows}|${crossTenant?.verdict ?? ""}|${kind}`;
}

/** Controls treat these kinds of external user differently, and B2B guests and members alike. */
const kindOf = ({ type }: PreparedUser) =>
  type === "b2bDirectConnectUser" || type === "serviceProvider" ? type : "B2B";

/** The same about a target. */
function targeted(side: Side, signIn: PreparedSignIn): string {
  return `${assigned(side, signIn)}|${side.evaluator.policies.map(({ target }) => target.holds(signIn)).join("")}`;
}
