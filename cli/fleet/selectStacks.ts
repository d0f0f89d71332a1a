import { distance } from "fastest-levenshtein";
import { UsageError } from "../UsageError";
import { changedSince } from "./changedSince";
import { type Project } from "../../tenant/findProject";

/** Which stacks the command line asks for; exactly one of the three. */
export interface StackChoice {
  stack?: string[];
  all?: boolean;
  changedSince?: string;
}

/** The stacks to work on, in the order asked for, and what the user should know about the choice. */
export interface Selection {
  stacks: string[];
  notes: string[];
}

/**
 * Tells which stacks are asked for.
 *
 * @throws UsageError when it isn't said, or a stack has no file.
 */
export async function selectStacks(project: Project, choice: StackChoice): Promise<Selection> {
  const all = [...project.stackFiles.keys()];
  const given = [choice.stack !== undefined, choice.all === true, choice.changedSince !== undefined];
  if (given.filter(Boolean).length !== 1) {
    throw new UsageError(
      `Say which tenants: --stack ${all.slice(0, 2).join(",") || "<name>"}, --all or --changed-since <git ref>; ` +
        `one of them, found ${given.filter(Boolean).length}. There are: ${all.join(", ") || "none"}.`,
    );
  }
  if (all.length === 0) {
    throw new UsageError(
      `${project.stackDirectory} has no stack file; expected Pulumi.<stack>.yaml, one a tenant. ` +
        `Write one, or set stackConfigDir in Pulumi.yaml to where they are.`,
    );
  }
  if (choice.changedSince !== undefined) return changedSince(project, choice.changedSince);
  return { stacks: choice.all ? all : named(choice.stack!, all, project), notes: [] };
}

function named(asked: readonly string[], all: readonly string[], project: Project): string[] {
  const stacks = [...new Set(asked.map((name) => name.trim()).filter(Boolean))];
  const unknown = stacks.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(unknown.map((name) => missing(name, all, project)).join("\n"));
  }
  if (stacks.length === 0) throw new UsageError(`--stack names no stack. There are: ${all.join(", ")}.`);
  return stacks;
}

function missing(name: string, all: readonly string[], project: Project): string {
  const [nearest] = [...all].sort((a, b) => distance(a, name) - distance(b, name));
  const isNear = nearest !== undefined && distance(nearest, name) <= Math.max(2, name.length / 3);
  const advice = isNear ? ` Did you mean ${nearest}?` : ` There are: ${all.join(", ")}.`;
  return `The stack "${name}" has no file Pulumi.${name}.yaml in ${project.stackDirectory}.${advice}`;
}
