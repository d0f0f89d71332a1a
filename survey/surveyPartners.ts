import type { CrossTenantAccessPartner } from "../controls/state/CrossTenantAccess";
import type { TenantState } from "../controls/TenantState";
import { type GraphClient, graphPath } from "../graph";
import { type Answer, type Question, readAll } from "./readAll";
import type { Unread } from "./Survey";

const below = ["identitySynchronization", "serviceProviderConstraints"] as const;
const permissions = ["Policy.Read.All"];

/** Reads what hangs below the partners' entries. What isn't there is null, what could not be read stays undefined. */
export async function surveyPartners(
  graph: GraphClient,
  state: { -readonly [Part in keyof TenantState]: TenantState[Part] },
  unread: Unread[],
  signal?: AbortSignal,
): Promise<void> {
  const partners = state.crossTenantAccessPartners ?? [];
  const questions = partners.flatMap(({ tenantId }): Question[] =>
    below.map((name) => ({
      request: { path: `${graphPath`/policies/crossTenantAccessPolicy/partners/${tenantId}`}/${name}`, permissions },
    })),
  );
  const answers = await readAll(graph, questions, signal);
  state.crossTenantAccessPartners = state.crossTenantAccessPartners?.map((partner, index): CrossTenantAccessPartner => {
    const found = below.map((name, offset) => {
      const answer = answers[below.length * index + offset]!;
      if (!answer.ok && answer.error.kind !== "notFound") {
        unread.push({ part: `crossTenantAccessPartners/${partner.tenantId}/${name}`, why: answer.error.message });
      }
      return [name, valueOf(answer)] as const;
    });
    return { ...partner, ...Object.fromEntries(found) };
  });
}

function valueOf(answer: Answer): unknown {
  if (answer.ok) return answer.value;
  return answer.error.kind === "notFound" ? null : undefined;
}
