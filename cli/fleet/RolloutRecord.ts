import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Project } from "../../tenant/findProject";
import { UsageError } from "../UsageError";

const schema = z.strictObject({
  format: z.literal("entra-baseline/rollout/1"),
  /** Of each tenant that was done, a digest of what it was done with. */
  done: z.record(z.string(), z.string()),
});

/**
 * Remembers on disk which tenants of a rollout are done, so that one that was stopped can go on. A tenant whose stack file
 * or project file has changed since is not done any more.
 */
export class RolloutRecord {
  private constructor(
    private readonly file: string,
    private readonly project: Project,
    private readonly done: Record<string, string>,
  ) {}

  /** Begins a rollout; what another one left is forgotten. */
  static begin(project: Project): RolloutRecord {
    const record = new RolloutRecord(fileOf(project), project, {});
    record.write();
    return record;
  }

  /**
   * Goes on with the last rollout.
   *
   * @throws UsageError when there is none, or its record can't be read
   */
  static resume(project: Project): RolloutRecord {
    const file = fileOf(project);
    if (!existsSync(file)) {
      throw new UsageError(`There is no rollout to go on with: ${file} is missing. Begin one without --resume.`);
    }
    try {
      return new RolloutRecord(file, project, { ...schema.parse(JSON.parse(readFileSync(file, "utf8"))).done });
    } catch (error) {
      const [found] = (error as Error).message.split("\n");
      throw new UsageError(
        `${file}: found no record of a rollout (${found}); expected what entra-baseline up writes. ` +
          `Begin one without --resume: tenants that are done have nothing to do.`,
      );
    }
  }

  /** Whether a tenant is done, and nothing that it depends on has changed since. */
  has(stack: string): boolean {
    return this.done[stack] === this.digestOf(stack);
  }

  add(stack: string): void {
    this.done[stack] = this.digestOf(stack);
    this.write();
  }

  private digestOf(stack: string): string {
    const hash = createHash("sha256");
    for (const file of [this.project.file, this.project.stackFiles.get(stack)!])
      hash.update(readFileSync(file)).update("\0");
    return hash.digest("hex");
  }

  /** In one step, so that a run that is killed leaves either the old record or the new one. */
  private write(): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const next = `${this.file}.${process.pid}`;
    writeFileSync(next, `${JSON.stringify({ format: "entra-baseline/rollout/1", done: this.done }, undefined, 2)}\n`);
    renameSync(next, this.file);
  }
}

const fileOf = ({ directory }: Project): string => path.join(directory, ".entra-baseline", "rollout.json");
