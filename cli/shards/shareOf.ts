import { InvalidArgumentError } from "commander";
import { type Report } from "../report/model";
import { shardsOf } from "./shardsOf";

/** Which share of the stacks a job works on, as the command line has it. */
export interface ShardChoice {
  /** From 1 on. */
  number: number;
  of: number;
}

/** Reads `2/5`: the second of five shares. */
export function parseShard(text: string): ShardChoice {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (number && of && number <= of) return { number, of };
  throw new InvalidArgumentError("expected a share such as 2/5, from 1/5 to 5/5.");
}

/** Takes a share of the stacks, and says for the report which share of what it is. */
export function shareOf(
  stacks: readonly string[],
  shard: ShardChoice | undefined,
): { stacks: readonly string[]; shard?: NonNullable<Report["shard"]> } {
  if (!shard) return { stacks };
  return { stacks: shardsOf(stacks, shard.of)[shard.number - 1]!, shard: { ...shard, fleet: [...stacks] } };
}
