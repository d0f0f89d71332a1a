import { Command } from "commander";
import { wholeNumber } from "../../fleet/fleetOptions";
import { gitHubFromEnvironment, pullRequestOf, repositoryOf } from "../../github/gitHubFromEnvironment";
import { upsertComment } from "../../github/upsertComment";
import { markdown, marker } from "../../report/markdown";
import { readReport } from "../../shards/readReport";

interface Options {
  repository?: string;
  pullRequest?: number;
}

const help = `
Reads GITHUB_TOKEN (needs pull-requests: write) and, as Actions sets them, GITHUB_API_URL, GITHUB_REPOSITORY and
GITHUB_EVENT_PATH. The comment is found again by its first line.`;

/** `entra-baseline report comment`: keeps one comment of a pull request up to date with a report. */
export const comment = (): Command =>
  new Command("comment")
    .description("write a report as the one comment of a pull request on GitHub, or update it")
    .argument("<file>", "report that --json wrote")
    .option("--repository <owner/name>", "where the pull request is, if not in the workflow's repository")
    .option("--pull-request <n>", "its number, if the workflow doesn't run for it", wholeNumber(1))
    .addHelpText("after", help)
    .action(run);

async function run(file: string, options: Options): Promise<void> {
  const report = readReport(file);
  const github = gitHubFromEnvironment(process.env);
  const repository = repositoryOf(process.env, options.repository);
  const number = pullRequestOf(process.env, options.pullRequest);
  const { done, url } = await upsertComment(github, { repository, number }, markdown(report), marker);
  console.log(`Comment ${done}: ${url}`);
}
