import { readdirSync } from "node:fs";
import * as path from "node:path";
import * as prettier from "prettier";
import { catalogue, controlPages } from "../controls";
import { idProblems } from "../controls/idProblems";
import { jsonSchema as reportSchema } from "../cli/report/jsonSchema";
import { guardrailsPage } from "../policies/docs/guardrailsPage";
import { rules as guardrails } from "../policies/rules";
import { jsonSchema } from "../tenant/jsonSchema";

const root = path.resolve(__dirname, "..");
const controlsFolder = "docs/controls";

/**
 * Every file of the repository that is written from its code: path from the root → text, as prettier formats it.
 *
 * @throws Error when a published control is gone without a trace, or the ids of the catalogue are wrong
 */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const problems = idProblems(catalogue, publishedIds());
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const files = [
    ["stacks/tenant.schema.json", JSON.stringify(jsonSchema())] as const,
    ["docs/report.schema.json", JSON.stringify(reportSchema())] as const,
    ["docs/guardrails.md", guardrailsPage(guardrails)] as const,
    ...[...controlPages()].map(([name, text]) => [`${controlsFolder}/${name}`, text] as const),
  ];
  return new Map(await Promise.all(files.map(async ([file, text]) => [file, await formatted(file, text)] as const)));
}

/** Ids that have a page: whoever was told of one finds it there for good. */
export function publishedIds(): string[] {
  try {
    return readdirSync(path.join(root, controlsFolder))
      .filter((name) => name.startsWith("EB-"))
      .map((name) => path.basename(name, ".md"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function formatted(file: string, text: string): Promise<string> {
  const filepath = path.join(root, file);
  return prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath });
}
