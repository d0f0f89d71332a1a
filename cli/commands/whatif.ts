import { Command } from "commander";
import { GraphError } from "../../graph";
import { tenantFactsOf } from "../../impact";
import { compile } from "../../whatif";
import { findProject } from "../../tenant/findProject";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { selectStacks } from "../fleet/selectStacks";
import { stopSignal } from "../stopSignal";
import { UsageError } from "../UsageError";
import { outcomeText } from "../whatif/outcomeText";
import { signInFrom } from "../whatif/signInFrom";
import { type SignInOptions, withSignInOptions } from "../whatif/SignInOptions";
import { type Moment, tenantAt } from "../whatif/tenantAt";
import { verify } from "../whatif/verify";

interface Options extends SignInOptions {
  stack: string;
  live?: boolean;
  state?: boolean;
  plan?: boolean;
  json?: boolean;
  verify?: boolean;
}

/** What the command ends with when Graph's own answer is another: neither of the two is to be trusted then. */
export const disagreesCode = 8;

const help = `
Exit codes:
  0    answered, whatever the answer is
  8    with --verify: Graph's own answer differs
  1    the engine or its state could not be used
  2    the command line or the tenant file is wrong
  3    the tenant could not be read

Example:
  entra-baseline whatif --stack contoso --as serviceProvider --home Fabrikam --app MicrosoftAdminPortals \\
    --platform windows --ip 203.0.113.7 --country NL --device compliant --risk none --present fido2`;

/** `entra-baseline whatif`: what becomes of one sign-in, and why, policy by policy. */
export const whatif = (): Command =>
  withSignInOptions(new Command("whatif").requiredOption("--stack <name>", "the tenant that is signed in to"))
    .description("tell what becomes of one sign-in, and why")
    .option("--live", "decide by the tenant as it is (default)")
    .option("--state", "decide by what Pulumi recorded, without reaching the tenant")
    .option("--plan", "decide by what an update would leave in the tenant")
    .option("--json", "print JSON")
    .option("--verify", "ask Graph's own evaluate for the same sign-in, and print any difference")
    .addHelpText("after", help)
    .action(run);

async function run(options: Options): Promise<void> {
  const moment = momentOf(options);
  const project = findProject(process.cwd());
  const { stacks } = await selectStacks(project, { stack: [options.stack] });
  const stackFile = project.stackFiles.get(stacks[0]!)!;
  const tenant = loadTenantFile(stackFile);
  const signIn = signInFrom(options, tenant);
  const stop = stopSignal();
  try {
    const found = await tenantAt(moment, { project, stack: stacks[0]!, stackFile, tenant, signal: stop.signal });
    const policies = found.state.conditionalAccessPolicies;
    if (!policies)
      throw new UsageError(["The conditional access policies are not known.", ...found.remarks].join("\n"), 3);
    const outcome = compile(policies, tenantFactsOf(found.state)).explain(signIn);
    const verified = options.verify ? await verify(found.connection!.graph, signIn, outcome) : undefined;
    const { remarks } = found;
    console.log(
      options.json
        ? JSON.stringify(
            { moment, signIn, outcome, remarks, ...(verified ? { disagreements: verified } : {}) },
            null,
            2,
          )
        : outcomeText(outcome, remarks, verified),
    );
    if (verified && verified.length > 0) process.exitCode = disagreesCode;
  } catch (error) {
    // A tenant that can't be reached is told of by the message alone.
    if (error instanceof GraphError) throw new UsageError(error.message, 3);
    throw error;
  } finally {
    stop.release();
  }
}

function momentOf({ live, state, plan, verify }: Options): Moment {
  if ([live, state, plan].filter(Boolean).length > 1) throw new UsageError("Give one of --live, --state and --plan.");
  const moment = state ? "state" : plan ? "plan" : "live";
  if (verify && moment !== "live") {
    throw new UsageError(`--verify goes with --live: Graph decides by the tenant as it is, not by the ${moment}.`);
  }
  return moment;
}
