/** Tenants that one job works on, and the number that tells it from the others. */
export interface Share {
  number: number;
  stacks: readonly string[];
}

/** What the jobs of a matrix stand for. */
export type ShareKind = "shard" | "ring";

/** CI systems whose form of a job matrix can be written. */
export const ciSystems = ["github", "azure"] as const;
export type CiSystem = (typeof ciSystems)[number];

/** The variables of a job: the number of its shard or ring, and its stacks as `--stack` takes them. */
export type Job = Partial<Record<ShareKind, number | string>> & { stacks: string };

/** The matrix of GitHub Actions: one job an entry of `include`. */
export interface GitHubMatrix {
  include: Job[];
}

/** The matrix of Azure Pipelines: one job a key, with its variables, which are text. */
export type AzureMatrix = Record<string, Job>;

/** Makes the job matrix of all the shares. */
export function matrix(kind: ShareKind, shares: readonly Share[], system: CiSystem): GitHubMatrix | AzureMatrix {
  const jobOf = (number: number | string, stacks: readonly string[]): Job => ({
    [kind]: number,
    stacks: stacks.join(","),
  });
  if (system === "github") return { include: shares.map(({ number, stacks }) => jobOf(number, stacks)) };
  return Object.fromEntries(shares.map(({ number, stacks }) => [`${kind}${number}`, jobOf(String(number), stacks)]));
}
