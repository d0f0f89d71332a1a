import { type Command, InvalidArgumentError } from "commander";
import { previewsAtOnce } from "./previewsAtOnce";
import { type StackChoice } from "./selectStacks";

/** Which tenants a command works on, and how many at once. */
export interface FleetChoice extends StackChoice {
  concurrency: number;
}

/** Gives a command the options that say which tenants. */
export const withStackOptions = (command: Command): Command =>
  command
    .option("--stack <names>", "stacks, separated by commas", (names) => names.split(","))
    .option("--all", "every stack that has a file")
    .option("--changed-since <git ref>", "stacks that the changes since a commit or branch touch");

/** The same, for a command that works on them side by side. */
export const withFleetOptions = (command: Command, concurrency = previewsAtOnce()): Command =>
  withStackOptions(command).option("--concurrency <n>", "how many at once", wholeNumber(1), concurrency);

/** Makes a parser of a whole number that is no less than the least one. */
export const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`expected a whole number, ${least} or more.`);
  };
