import type { ChangeKind } from "./EffectDiff";
import type { Effect } from "./EffectTable";

/** How one effect turns into another, in words: what follows "guests from Fabrikam" in a sentence. */
export interface Change {
  kind: ChangeKind;
  text: string;
}

/** Says what changes for someone who gets in before, after, or both. Null for someone who does in neither. */
export function changeOf(before: Effect, after: Effect): Change | null {
  const added = without(after.requirements, before.requirements);
  const removed = without(before.requirements, after.requirements);
  if (after.verdict === "cannotTell") return { kind: "unclear", text: "may or may not get in (it can't be told)" };
  if (before.verdict === "cannotTell") {
    const sure = after.verdict === "granted" ? "can surely get in now" : "surely can't get in now";
    return { kind: "unclear", text: `${sure}, which couldn't be told before,` };
  }
  if (before.verdict !== "granted" && after.verdict !== "granted") return null;
  if (after.verdict === "blocked") return { kind: "lost", text: "can no longer get in" };
  if (after.verdict === "required") return { kind: "lost", text: `can no longer get in, lacking ${join(added)},` };
  if (before.verdict !== "granted") {
    const asked = added.length > 0 ? `, with ${join(added)},` : "";
    return { kind: "gained", text: `can now get in${asked}` };
  }
  return asked(before, after, added, removed);
}

function asked(before: Effect, after: Effect, added: readonly string[], removed: readonly string[]): Change {
  const parts: string[] = [];
  if (added.length > 0)
    parts.push(`now need ${join(added)}${removed.length > 0 ? ` instead of ${join(removed)}` : ""}`);
  else if (removed.length > 0) parts.push(`no longer need ${join(removed)}`);
  const session = before.session !== after.session;
  if (session) parts.push(after.session ? `now have ${after.session}` : `no longer have ${before.session}`);
  const more = added.length > 0 || (session && before.session === "");
  const less = removed.length > 0 || (session && after.session === "");
  const kind = more === less ? "different" : more ? "stricter" : "looser";
  return { kind, text: parts.join(" and ") };
}

const join = (words: readonly string[]) => words.join(" and ");
const without = (words: readonly string[], others: readonly string[]) =>
  words.filter((word) => word !== "block" && !others.includes(word));
