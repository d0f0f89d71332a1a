import { LocalWorkspace, type PulumiCommand, Stack } from "@pulumi/pulumi/automation";
import { dropDebugMessagesVariable } from "../../startup/dropDebugMessages";
import { type Project } from "../../tenant/findProject";
import { pipelineToken } from "./pipelineToken";

/**
 * Takes a stack of the user's project, with the user's own backend and environment.
 *
 * The Automation API would run `pulumi stack select` first, which changes the stack that the user's own commands work on,
 * and costs a process for each tenant. Every operation names its stack, and says so when it doesn't exist.
 *
 * @param token stands in for the CI system in tests.
 */
export async function openStack(
  project: Project,
  name: string,
  pulumiCommand: PulumiCommand,
  token: () => ReturnType<typeof pipelineToken> = pipelineToken,
): Promise<Stack> {
  // The engine hides updates by plan behind this.
  const envVars = { PULUMI_EXPERIMENTAL: "true", [dropDebugMessagesVariable]: "true", ...(await token()) };
  const workspace = await LocalWorkspace.create({ workDir: project.directory, pulumiCommand, envVars });
  workspace.selectStack = async () => undefined;
  return Stack.select(name, workspace);
}
