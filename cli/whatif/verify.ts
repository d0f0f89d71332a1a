import type { GraphClient } from "../../graph";
import type { Outcome, SignIn } from "../../whatif";
import { evaluateRequest } from "./evaluateRequest";

/** A policy on which Graph's own answer is another. */
export interface Disagreement {
  policy: string;
  /** What is said here: applies, or the reason why not. */
  here: string;
  graph: string;
}

interface Analysis {
  id: string;
  displayName?: string | null;
  policyApplies?: boolean;
  analysisReasons?: string;
}

/**
 * Asks Graph which policies apply to the same sign-in, and compares. Graph says nothing about controls, sessions,
 * cross-tenant access and disabled policies, so these aren't compared.
 *
 * @throws GraphError when Graph can't be asked
 * @throws UsageError for a sign-in that Graph's evaluate can't take
 */
export async function verify(graph: GraphClient, signIn: SignIn, outcome: Outcome): Promise<Disagreement[]> {
  const answer = await graph.post<{ value?: Analysis[] }>(
    "/identity/conditionalAccess/evaluate",
    evaluateRequest(signIn),
    { permissions: ["Policy.Read.ConditionalAccess"], repeatable: true },
  );
  const found = new Map((answer?.value ?? []).map((one) => [one.id.toLowerCase(), one]));
  const ours = outcome.policies.filter(({ verdict }) => verdict !== "notEnabled");
  const compared = ours.flatMap((policy): Disagreement[] => {
    const analysis = found.get(policy.id.toLowerCase());
    const here =
      policy.applies === true ? "applies" : policy.applies === false ? policy.analysisReasons : "cannot tell";
    const graph = analysis ? inWords(analysis) : "not among the answers";
    return isSame(policy.applies, analysis) ? [] : [{ policy: policy.displayName, here, graph }];
  });
  const known = new Set(ours.map(({ id }) => id.toLowerCase()));
  const more = [...found.values()].filter(({ id }) => !known.has(id.toLowerCase()));
  return [
    ...compared,
    ...more.map((one) => ({ policy: one.displayName ?? one.id, here: "not among the policies", graph: inWords(one) })),
  ];
}

/** Whether both agree on who is meant; the reason why not is Graph's to choose where several conditions fail. */
const isSame = (applies: boolean | "cannotTell", analysis: Analysis | undefined): boolean =>
  analysis !== undefined && applies === (analysis.policyApplies === true);

const inWords = ({ policyApplies, analysisReasons }: Analysis): string =>
  policyApplies ? "applies" : (analysisReasons ?? "doesn't apply");
