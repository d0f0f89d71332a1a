import { Command } from "commander";
import { gitHubFromEnvironment, repositoryOf } from "../../github/gitHubFromEnvironment";
import { upsertIssue } from "../../github/upsertIssue";
import { exitCode } from "../../report/exitCode";
import { markdown, marker } from "../../report/markdown";
import { headline } from "../../report/summary";
import { readReport } from "../../shards/readReport";

interface Options {
  repository?: string;
}

const help = `
Reads GITHUB_TOKEN (needs issues: write) and, as Actions sets them, GITHUB_API_URL and GITHUB_REPOSITORY. The issue is
found again by its first line among the open ones, and closed when every tenant is the same.`;

/** `entra-baseline report issue`: keeps one open issue for as long as tenants differ. */
export const issue = (): Command =>
  new Command("issue")
    .description("open an issue on GitHub for tenants that differ, update it, or close it")
    .argument("<file>", "report that --json wrote")
    .option("--repository <owner/name>", "where, if not in the workflow's repository")
    .addHelpText("after", help)
    .action(run);

async function run(file: string, options: Options): Promise<void> {
  const report = readReport(file);
  const github = gitHubFromEnvironment(process.env);
  const repository = repositoryOf(process.env, options.repository);
  const text = exitCode(report) === 0 ? undefined : { title: titleOf(headline(report)), body: markdown(report) };
  const done = await upsertIssue(github, repository, text, marker);
  console.log(done ? `Issue ${done.done}: ${done.url}` : "Nothing to tell, and no issue is open.");
}

const titleOf = (line: string): string => `Tenants differ from their baseline (${line})`;
