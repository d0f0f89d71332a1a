import { shardsOf } from "./shardsOf";

/** A job of a matrix on GitHub Actions. */
export interface Job {
  shard: number;
  /** As `--stack` takes them. */
  stacks: string;
}

/** CI systems whose form of a job matrix can be written. */
export const ciSystems = ["github", "azure"] as const;
export type CiSystem = (typeof ciSystems)[number];

/** The matrix of GitHub Actions: one job an entry of `include`. */
export interface GitHubMatrix {
  include: Job[];
}

/** The matrix of Azure Pipelines: one job a key, with its variables. */
export type AzureMatrix = Record<string, { stacks: string }>;

/** Makes the job matrix that previews all the stacks; a share without a stack gets no job. */
export function matrix(stacks: readonly string[], shards: number, system: CiSystem): GitHubMatrix | AzureMatrix {
  const jobs = shardsOf(stacks, shards)
    .filter((shard) => shard.length > 0)
    .map((shard, index) => ({ shard: index + 1, stacks: shard.join(",") }));
  if (system === "github") return { include: jobs };
  return Object.fromEntries(jobs.map(({ shard, stacks: names }) => [`shard${shard}`, { stacks: names }]));
}
