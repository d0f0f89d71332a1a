import { Command } from "commander";
import { type PolicyPack } from "../../automation/PolicyPack";
import { findProject, type Project } from "../../tenant/findProject";
import { agree, assertCanAsk } from "../fleet/agree";
import { type FleetChoice, wholeNumber, withFleetOptions } from "../fleet/fleetOptions";
import { followPreview } from "../fleet/followPreview";
import { type PlanFiles, savedPlans, temporaryPlans } from "../fleet/planFiles";
import { type PolicyChoice, policyPacksOf, withPolicyOptions } from "../fleet/policyPacks";
import { startsAtOnce } from "../fleet/previewsAtOnce";
import { notBegun, previewTenant } from "../fleet/previewTenant";
import { type Ring, ringsOf, ringsUpTo } from "../fleet/rings";
import { RolloutRecord } from "../fleet/RolloutRecord";
import { rollOut, type RolloutSteps } from "../fleet/rollOut";
import { runFleet } from "../fleet/runFleet";
import { selectStacks } from "../fleet/selectStacks";
import { updateTenant } from "../fleet/updateTenant";
import { withEngine, type Workplace } from "../fleet/withEngine";
import { exitCodesHelp } from "../report/exitCodesHelp";
import { type TenantResult } from "../report/model";
import { publish, type ReportOptions, withReportOptions } from "../report/publish";
import { terminal } from "../report/terminal";

interface Options extends FleetChoice, ReportOptions, PolicyChoice {
  yes?: boolean;
  ring?: number;
  maxFailures: number;
  resume?: boolean;
  plans?: string;
}

const help = `
Tenants are updated in the rings of their tenant files (ring: 0, 1, …). Each ring is previewed and shown, updated once
agreed to, within what its preview said, and verified by another preview; only then the next ring is begun.
With --ring, one ring alone is updated, and only if previews of the rings before it find nothing left to do.`;

/** `entra-baseline up`: updates many tenants, ring by ring. */
export const up = (): Command =>
  withReportOptions(withPolicyOptions(withFleetOptions(new Command("up"))))
    .description("update many tenants, ring by ring")
    .option("--yes", "don't ask before each ring")
    .option("--ring <n>", "update this ring alone, once those before it are done", wholeNumber(0))
    .option("--max-failures <n>", "how many tenants may fail before no further ring is begun", wholeNumber(0), 0)
    .option("--resume", "go on with the last rollout: tenants that it was done with are left out")
    .option("--plans <folder>", "hold each update to the plan that preview --save-plans wrote there")
    .addHelpText("after", help + exitCodesHelp)
    .action(run);

async function run(options: Options): Promise<void> {
  if (!options.yes) assertCanAsk();
  const policyPacks = policyPacksOf(options);
  const project = findProject(process.cwd());
  const { stacks, notes } = await selectStacks(project, options);
  for (const note of notes) console.log(note);
  const all = ringsOf(project, stacks);
  const rings = options.ring === undefined ? all : ringsUpTo(all, options.ring);
  const updated = rings.filter(({ number }) => number === (options.ring ?? number)).flatMap((ring) => ring.stacks);
  const plans = options.plans ? savedPlans(options.plans, updated) : undefined;

  const record = options.resume ? RolloutRecord.resume(project) : RolloutRecord.begin(project);
  const done = stacks.filter((stack) => record.has(stack));
  if (done.length > 0) console.log(`Done already: ${done.join(", ")}`);
  const left = rings.map((ring) => ({ ...ring, stacks: ring.stacks.filter((stack) => !record.has(stack)) }));

  const made = temporaryPlans();
  try {
    await withEngine(async (workplace) => {
      const tenants = await rollOut(
        left.filter((ring) => ring.stacks.length > 0),
        stepsOf({ project, options, policyPacks, record, workplace, made, held: plans ?? made }),
        { maxFailures: options.maxFailures, only: options.ring, signal: workplace.signal },
      );
      publish({ format: "entra-baseline/report/1", operation: "up", tenants }, options, project.stackFiles);
    });
  } finally {
    made.dispose();
  }
}

interface Rollout {
  project: Project;
  options: Options;
  policyPacks: readonly PolicyPack[];
  record: RolloutRecord;
  workplace: Workplace;
  /** Where the previews write their plans. */
  made: PlanFiles;
  /** The plans that the updates are held to. */
  held: PlanFiles;
}

function stepsOf({ project, options, policyPacks, record, workplace, made, held }: Rollout): RolloutSteps {
  const { signal } = workplace;
  const common = { concurrency: options.concurrency, starting: startsAtOnce(), signal };
  return {
    preview: (stacks, ring) => {
      console.log(`\n${nameOf(ring)}: preview`);
      return runFleet(stacks, {
        ...common,
        notBegun,
        work: (stack, progress) =>
          previewTenant({
            ...workplace,
            project,
            stack,
            policyPacks,
            plan: made.of(stack),
            onEvent: followPreview(progress),
          }),
      });
    },
    agree: async (previewed, ring) => {
      process.stdout.write(`\n${terminal(previewOf(previewed), options)}`);
      const count = previewed.filter(({ outcome }) => outcome === "differs").length;
      return options.yes || agree(`Update ${count} of ${nameOf(ring)}'s tenants?`, signal);
    },
    update: (tenants, ring) => {
      console.log(`\n${nameOf(ring)}: update`);
      const previewed = new Map(tenants.map((tenant) => [tenant.stack, tenant]));
      return runFleet([...previewed.keys()], {
        ...common,
        notBegun,
        work: (stack, progress) =>
          updateTenant(
            { ...workplace, project, stack, policyPacks, plan: held.of(stack), onEvent: followPreview(progress) },
            previewed.get(stack)!,
          ),
      });
    },
    onDone: (stack) => record.add(stack),
  };
}

const previewOf = (tenants: TenantResult[]) =>
  ({ format: "entra-baseline/report/1", operation: "preview", tenants }) as const;

const nameOf = ({ number }: Ring): string => `Ring ${number}`;
