import { makeStack } from "../fleet/missingStack";
import { type Finding, ok, problem, problemOf, warning } from "./Finding";
import { type Pulumi } from "./checkEngine";

interface Listed {
  name: string;
  updateInProgress?: boolean;
  resourceCount?: number;
  lastUpdate?: string;
}

/** The state backend: whether it can be reached, has the stack, and nobody is at work on it. */
export async function checkBackend(pulumi: Pulumi, stack: string): Promise<Finding[]> {
  let listed: Listed[];
  let url: string;
  try {
    ({ url } = JSON.parse(await pulumi("whoami", "--json")) as { url: string });
    listed = JSON.parse(await pulumi("stack", "ls", "--json")) as Listed[];
  } catch (error) {
    return [problemOf("state backend", error)];
  }
  const found = listed.find(({ name }) => name === stack || name.endsWith(`/${stack}`));
  if (!found) {
    const others = listed.map(({ name }) => name).join(", ") || "no stack";
    const missing = problem("stack", `the backend has no stack ${stack}; it has ${others}`, makeStack(stack));
    return [ok("state backend", url), missing];
  }
  const since = found.lastUpdate ? `last updated ${found.lastUpdate}` : "never updated";
  const stackFinding = found.updateInProgress
    ? warning("stack", "an update is in progress", `Wait for it, or run "pulumi cancel" if nobody is at work.`)
    : ok("stack", `${found.resourceCount ?? 0} resources, ${since}`);
  return [ok("state backend", url), stackFinding];
}
