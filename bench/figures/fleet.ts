import { execFile } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type Stack } from "@pulumi/pulumi/automation";
import { deployFleet, type Member } from "../fleet/Fleet";
import { PeakMemory } from "../fleet/PeakMemory";
import { sideBySide } from "../fleet/sideBySide";
import { type BenchContext } from "../Figure";
import { run } from "../run";
import { type Series } from "../Series";

/** How many tenants the loop of plain commands is measured on; its time grows with their number and nothing else. */
const looped = 5;
/** The smaller fleet by which growth is told. */
const few = 10;
/** How often the fleet and the empty stacks are previewed in turn: a machine's speed changes within minutes. */
const rounds = 2;
/** On how many tenants the best concurrency is looked for: enough for the waits of some to be the work of others. */
const sampled = 20;
/** How many at once are tried; the best is taken, for the fleet and for the empty stacks each. */
const tried = {
  previews: [4, 6, 8].map((perCore) => perCore * os.availableParallelism()),
  empty: [1, 2, 3].map((perCore) => perCore * os.availableParallelism()),
};

/** Many tenants at once, with Graph's own pace: what an MSP waits for. `--tenants` says how many, 50 if it doesn't. */
export const fleet: Series = {
  figures: [
    { name: "drift preview of the fleet / as many previews of an empty stack", goal: 2.5, better: "lower" },
    { name: "peak memory of the fleet's drift preview, GiB", goal: 6, better: "lower" },
    { name: "drift preview of the fleet / a loop of pulumi preview --refresh", goal: 0.35, better: "lower" },
    { name: "quick scan of the fleet / its drift preview", goal: 0.1, better: "lower" },
    { name: "requests of a quick scan where Graph allows one a second, a tenant", goal: 4, better: "lower" },
    { name: "growth of the drift preview with the number of tenants, exponent", goal: 1.1, better: "lower" },
  ],
  async measure(context) {
    const { sandbox, note, tenants } = context;
    const { control } = sandbox.emulator;
    const members = await deployFleet(context, tenants);
    control.setSettings({ throttling: true });
    const command = (...args: string[]) => baseline(context, members[0]!, args);

    const previewSome = (count: number, concurrency: number) => {
      control.clearRequests();
      return command("preview", "--stack", names(members.slice(0, count)), "--concurrency", String(concurrency));
    };
    const sample = Math.min(sampled, tenants);
    const timed = async (what: string, work: () => Promise<unknown>): Promise<number> => {
      const taken = await seconds(work);
      note(`${what} took ${taken.toFixed(0)} s`);
      return taken;
    };
    const atOnce = await best(tried.previews, (concurrency) =>
      timed(`previewing ${sample} tenants, ${concurrency} at once,`, () => previewSome(sample, concurrency)),
    );
    const directory = sandbox.project("empty", 'require("@pulumi/pulumi");\n');
    const stacks: Stack[] = [];
    for (const { stack, tenantId } of members) stacks.push(await sandbox.stack(stack, tenantId, directory));
    const previewEmpty = (count: number, concurrency: number) =>
      timed(`previewing ${count} empty stacks, ${concurrency} at once,`, () =>
        sideBySide(stacks.slice(0, count), concurrency, (stack) => run(stack, "preview")),
      );
    const emptyAtOnce = await best(tried.empty, (concurrency) => previewEmpty(sample, concurrency));

    const ofFew = await timed(`previewing ${few} tenants`, () => previewSome(few, atOnce));
    const previews: number[] = [];
    const peaks: number[] = [];
    const empties: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const memory = new PeakMemory();
      const what = `previewing ${tenants} tenants, ${atOnce} at once,`;
      previews.push(await timed(what, () => previewSome(tenants, atOnce)));
      peaks.push(memory.end());
      empties.push(await previewEmpty(tenants, emptyAtOnce));
    }
    const preview = mean(previews);

    const loop = await timed(`previewing ${looped} tenants one after the other`, async () => {
      for (const member of members.slice(0, looped)) await plainPreview(context, member);
    });

    control.clearRequests();
    const scan = await timed(`scanning ${tenants} tenants`, () => command("scan", "--all"));
    const paced = control.requests().filter((request) => request.path.startsWith("/identity/conditionalAccess/"));

    const exponent = Math.log(preview / ofFew) / Math.log(tenants / few);
    return [
      preview / mean(empties),
      Math.max(...peaks),
      preview / ((loop / looped) * tenants),
      scan / preview,
      paced.length / tenants,
      exponent,
    ];
  },
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const names = (members: readonly Member[]): string => members.map(({ stack }) => stack).join(",");

/** Runs this project's command as a user does. The fleet is as it was deployed, so anything but 0 is a failure. */
async function baseline({ checkout, sandbox }: BenchContext, { tenantId }: Member, args: string[]): Promise<void> {
  const main = path.join(checkout, "dist", "cli", "main.js");
  const env = { ...process.env, CI: "true", ...sandbox.environment(tenantId) };
  await promisify(execFile)(process.execPath, [main, ...args], { cwd: sandbox.directory, env, maxBuffer: 2 ** 30 });
}

async function plainPreview({ sandbox }: BenchContext, { stack, tenantId }: Member): Promise<void> {
  const env = { ...process.env, ...sandbox.environment(tenantId) };
  const args = ["preview", "--refresh", "--stack", stack, "--non-interactive"];
  await promisify(execFile)("pulumi", args, { cwd: sandbox.directory, env, maxBuffer: 2 ** 30 });
}

/** Tells with which concurrency some work takes the fewest seconds. */
async function best(tried: readonly number[], work: (concurrency: number) => Promise<number>): Promise<number> {
  const runs: { concurrency: number; taken: number }[] = [];
  for (const concurrency of tried) runs.push({ concurrency, taken: await work(concurrency) });
  return runs.reduce((a, b) => (b.taken < a.taken ? b : a)).concurrency;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
