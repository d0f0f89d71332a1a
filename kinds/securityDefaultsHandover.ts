import { KindError } from "./KindError";
import type { GraphObject, GraphWrite } from "./kind";
import { alone, listedIn, type Precaution } from "./precaution";

const policies = "/identity/conditionalAccess/policies";

/**
 * Hands a tenant over from security defaults to the policies that replace them: with the defaults go off, and the
 * policies, which reported until then, are enforced at once. Graph lets nobody do it the other way round. Where one of
 * the policies can't be enforced, everything goes back.
 */
export const securityDefaultsHandover = (path: string): Precaution => ({
  look: ({ isEnabled, replacedBy }, live) =>
    isEnabled === false && live["isEnabled"] === true && Array.isArray(replacedBy) && replacedBy.length > 0
      ? [{ path: policies, pages: true, permissions: ["Policy.Read.All"] }]
      : [],
  take: (seen, { replacedBy }) => {
    const all = seen.flatMap(listedIn);
    const found = (replacedBy as string[]).map((name) => theOne(name, all));
    const waiting = found.filter(({ state }) => state !== "enabled");
    const set = ({ id }: GraphObject, state: unknown): GraphWrite => ({
      method: "PATCH",
      path: `${policies}/${encodeURIComponent(String(id))}`,
      body: { state },
    });
    if (found.length === 0) return alone;
    return {
      after: waiting.map((policy) => set(policy, "enabled")),
      // Graph doesn't turn the defaults on beside an enforced policy.
      undo: [
        ...waiting.map((policy) => set(policy, policy["state"])),
        { method: "PATCH", path, body: { isEnabled: true } },
      ],
    };
  },
});

function theOne(name: string, all: readonly GraphObject[]): GraphObject {
  const found = all.filter(({ displayName }) => displayName === name);
  const [policy] = found;
  if (policy && found.length === 1) return policy;
  throw new KindError(
    `Security defaults stay on: the tenant has ${found.length === 0 ? "no policy" : `${found.length} policies`} called ` +
      `"${name}", which is to replace them. ` +
      (found.length === 0
        ? "Deploy it with the rollout reportOnly first, then enforce it and switch the defaults off in one deployment."
        : "Rename or delete all but one."),
  );
}
