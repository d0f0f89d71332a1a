import { writeFileSync } from "node:fs";
import path from "node:path";
import type { EngineEvent, PolicyEvent, Stack } from "@pulumi/pulumi/automation";

/** The guardrails, as the engine is given them here. */
export const guardrails = path.resolve(__dirname, "../../policies/entra-guardrails");

/** What an operation under the guardrails came to. */
export interface PolicyRun {
  succeeded: boolean;
  /** `level rule resource`, sorted. */
  violations: string[];
  /** The whole of what was said of each. */
  messages: string[];
  /** What the engine printed, when it failed. */
  error: string;
}

/** Runs an operation with the guardrails, configured as given; `pack` starts them otherwise than by their executable. */
export async function underGuardrails(
  stack: Stack,
  kind: "preview" | "up",
  config?: object,
  pack = guardrails,
): Promise<PolicyRun> {
  const events: PolicyEvent[] = [];
  const onEvent = ({ policyEvent }: EngineEvent): void => void (policyEvent && events.push(policyEvent));
  const file = path.join(stack.workspace.workDir, "guardrails.json");
  if (config) writeFileSync(file, JSON.stringify(config));
  let error = "";
  try {
    await stack[kind]({ onEvent, policyPacks: [pack], ...(config ? { policyPackConfigs: [file] } : {}) });
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  const nameOf = (urn = "") => urn.slice(urn.lastIndexOf("::") + 2);
  const all = events.map((event) => `${event.enforcementLevel} ${event.policyName} ${nameOf(event.resourceUrn)}`);
  return {
    succeeded: error === "",
    violations: [...new Set(all)].sort(),
    messages: events.map(({ message }) => message),
    error,
  };
}
