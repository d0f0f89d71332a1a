import { type Report, type TenantResult } from "../report/model";
import { UsageError } from "../UsageError";

/** What a run that was shared out had to come back with. */
export interface Expected {
  /** Stacks that the matrix shares out. */
  stacks?: readonly string[];
  /** How many shares there were, of reports that say which share they are. */
  shards?: number;
}

/** A report, and the file that it was read from. */
export interface ReportFile {
  file: string;
  report: Report;
}

/**
 * Makes one report of several. A stack that was to be looked at and that no report tells of is in it as `unreported`,
 * so that what never came back can't pass for what is the same.
 *
 * @throws UsageError when they tell of one stack twice, are of different operations, or can't say what is missing.
 */
export function mergeReports(files: readonly ReportFile[], expected: Expected): Report {
  const told = new Map<string, ReportFile>();
  for (const each of files) {
    for (const { stack } of each.report.tenants) {
      const other = told.get(stack);
      if (other) throw new UsageError(`${other.file} and ${each.file} both tell of "${stack}". Give one of them.`);
      told.set(stack, each);
    }
  }
  const [operation = "preview", another] = [...new Set(files.map(({ report }) => report.operation))];
  if (another) throw new UsageError(`Expected reports of one operation, found ${operation} and ${another}.`);

  const lost = [...(expected.stacks ?? []), ...lostShards(files, expected.shards)].filter((stack) => !told.has(stack));
  const finishedAt = files
    .flatMap(({ report }) => report.finishedAt ?? [])
    .sort()
    .pop();
  return {
    format: "entra-baseline/report/1",
    operation,
    ...(finishedAt ? { finishedAt } : {}),
    tenants: [...files.flatMap(({ report }) => report.tenants), ...[...new Set(lost)].map(unreported)],
  };
}

/** The stacks of all shares: any one report knows them, as each was given its share of the same stacks. */
function lostShards(files: readonly ReportFile[], count: number | undefined): readonly string[] {
  if (count === undefined) return [];
  if (files.length === 0) {
    throw new UsageError(`Expected the reports of ${count} shards, found none; nothing is known of any tenant.`);
  }
  for (const { file, report } of files) {
    const { shard } = report;
    if (shard?.of === count) continue;
    const found = shard ? `shard ${shard.number}/${shard.of}` : "a report made without --shard";
    throw new UsageError(
      `${file}: expected one of ${count} shards, found ${found}. Give the reports of one run, or --matrix with its matrix.`,
    );
  }
  return files.flatMap(({ report }) => report.shard!.fleet);
}

const unreported = (stack: string): TenantResult => ({
  stack,
  outcome: "unreadable",
  seconds: 0,
  warnings: [],
  failure: {
    kind: "unreported",
    message: "The shard that was to look at it never reported. See the log of its job, and run it again.",
    resources: [],
  },
  resources: [],
});
