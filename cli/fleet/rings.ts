import path from "node:path";
import { loadTenantIfAny } from "../../tenant/loadTenantFile";
import { type Project } from "../../tenant/findProject";
import { isUserError } from "../isUserError";
import { UsageError } from "../UsageError";

/** Tenants that are updated side by side, after all of the ring before are done. */
export interface Ring {
  number: number;
  stacks: string[];
}

/**
 * Parts stacks by the `ring` of their tenant files, the first ring first. A file that can't be read is in ring 0, where
 * it fails before anything depends on it.
 *
 * @throws UsageError when the project's rings have a hole: it is more likely a slip than meant.
 */
export function ringsOf(project: Project, stacks: readonly string[]): Ring[] {
  const numbers = new Map([...project.stackFiles].map(([stack, file]) => [stack, ringOf(file)] as const));
  const used = new Set(numbers.values());
  const highest = Math.max(0, ...used);
  for (let number = 0; number < highest; number++) {
    if (!used.has(number)) throw hole(number, project, numbers);
  }
  return [...used]
    .sort((a, b) => a - b)
    .map((number) => ({ number, stacks: stacks.filter((stack) => numbers.get(stack) === number) }))
    .filter((ring) => ring.stacks.length > 0);
}

/**
 * Takes one ring and those before it, to update that one alone.
 *
 * @throws UsageError when none of the tenants is in that ring.
 */
export function ringsUpTo(rings: readonly Ring[], last: number): Ring[] {
  if (rings.some(({ number }) => number === last)) return rings.filter(({ number }) => number <= last);
  const found = rings.map(({ number }) => number).join(", ");
  throw new UsageError(`--ring ${last}: expected a ring of the tenants asked for, found only ${found}.`);
}

function ringOf(file: string): number {
  try {
    return loadTenantIfAny(file)?.ring ?? 0;
  } catch (error) {
    if (isUserError(error)) return 0;
    throw error;
  }
}

function hole(number: number, project: Project, numbers: ReadonlyMap<string, number>): UsageError {
  const [beyond] = [...numbers].filter(([, ring]) => ring > number).sort(([, a], [, b]) => a - b);
  const file = path.relative(process.cwd(), project.stackFiles.get(beyond![0])!);
  return new UsageError(
    `${file}: found ring ${beyond![1]}, and no tenant in ring ${number}; expected rings from 0 upwards without a hole. ` +
      `Write ring: ${number} there, or give another tenant that ring.`,
  );
}
