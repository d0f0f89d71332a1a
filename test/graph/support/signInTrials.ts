import { connect, GraphError, settingsFrom, verifyTenant } from "../../../graph";

/** How one trial ended: the tenant that was verified, or the error. */
export interface TrialOutcome {
  readonly tenantId?: string;
  readonly appId?: string;
  readonly kind?: string;
  readonly code?: string;
  readonly message?: string;
}

/**
 * A program: signs in by each of the configurations that it is given as JSON, the environment adding what they leave out,
 * and prints the outcomes as JSON. It is a process of its own because Node reads NODE_EXTRA_CA_CERTS at its start only.
 */
async function main(): Promise<void> {
  const trials = JSON.parse(process.argv[2] ?? "[]") as Record<string, unknown>[];
  const outcomes: TrialOutcome[] = [];
  for (const config of trials) outcomes.push(await outcomeOf(config));
  process.stdout.write(JSON.stringify(outcomes));
}

async function outcomeOf(config: Record<string, unknown>): Promise<TrialOutcome> {
  try {
    const client = await connect(settingsFrom(config), { timeoutMs: 20_000 });
    const { tenantId, caller } = await verifyTenant(client, client.tenantId);
    return { tenantId, appId: caller.appId };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const { kind, code, message } = error;
    return { kind, code, message };
  }
}

void main();
