import { createHash } from "node:crypto";

/**
 * Shares stacks out to so many jobs: none gets more than its even share, and the same stacks are always shared out alike.
 * Each stack prefers the jobs in an order of its own (rendezvous hashing), so that one more or less moves few others.
 *
 * @returns as many shares as asked for; some are empty where there are fewer stacks.
 */
export function shardsOf(stacks: readonly string[], count: number): string[][] {
  const shards: string[][] = Array.from({ length: count }, () => []);
  const room = Math.ceil(stacks.length / count);
  const ranked = stacks.map((stack) => ({ stack, rank: hash(stack) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  for (const { stack } of ranked) {
    const weights = shards.map((shard, index) => ({ shard, weight: hash(stack, String(index)) }));
    const open = weights.filter(({ shard }) => shard.length < room).sort((a, b) => (a.weight < b.weight ? 1 : -1));
    open[0]!.shard.push(stack);
  }
  const order = new Map(stacks.map((stack, index) => [stack, index]));
  return shards.map((shard) => shard.sort((a, b) => order.get(a)! - order.get(b)!));
}

const hash = (...parts: string[]): string => createHash("sha256").update(parts.join("\0")).digest("hex");
