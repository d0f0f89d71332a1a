import { existsSync, mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { UsageError } from "../UsageError";

/** Where the plans of many stacks are: what the engine's previews wrote, and its updates are held to. */
export interface PlanFiles {
  /** The plan of a stack. */
  of(stack: string): string;
  /** Removes what was only for one run. */
  dispose(): void;
}

const inFolder =
  (folder: string) =>
  (stack: string): string =>
    path.join(folder, `${stack}.json`);

/** Plans for one run, readable by nobody else. */
export function temporaryPlans(): PlanFiles {
  const folder = mkdtempSync(path.join(tmpdir(), "entra-baseline-plans-"));
  return { of: inFolder(folder), dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Plans to keep, in a folder that is made when missing. */
export function keptPlans(folder: string): PlanFiles {
  mkdirSync(folder, { recursive: true });
  return { of: inFolder(path.resolve(folder)), dispose: () => undefined };
}

/**
 * Plans that an earlier preview kept.
 *
 * @throws UsageError when one is missing
 */
export function savedPlans(folder: string, stacks: readonly string[]): PlanFiles {
  const of = inFolder(path.resolve(folder));
  const missing = stacks.filter((stack) => !existsSync(of(stack)));
  if (missing.length === 0) return { of, dispose: () => undefined };
  throw new UsageError(
    `${folder} has no plan of ${missing.join(", ")}; expected ${missing.map((stack) => `${stack}.json`).join(", ")}. ` +
      `Write them with: entra-baseline preview --stack ${missing.join(",")} --save-plans ${folder}`,
  );
}
