import { type Stack } from "@pulumi/pulumi/automation";
import { Listr } from "listr2";
import { type OperationKind, type OperationOptions, type OperationResult, runOperation } from "../automation/operation";
import { type Sandbox } from "./Sandbox";
import { SandboxError } from "./SandboxError";
import { lockout, refuseLockout } from "./refuseLockout";
import { changeLines, controlTable } from "./tables";

/** A sample tenant of the demonstration, with its stack. */
export interface SampleTenant {
  name: string;
  tenantId: string;
}

/** What somebody with a stolen administrator's session would do first: let everybody in. */
const attack = {
  path: "/policies/crossTenantAccessPolicy/default",
  change: {
    b2bCollaborationInbound: {
      usersAndGroups: { accessType: "allowed", targets: [{ target: "AllUsers", targetType: "user" }] },
      applications: { accessType: "allowed", targets: [{ target: "AllApplications", targetType: "application" }] },
    },
  },
};

export interface DemoOptions {
  signal: AbortSignal;
  write(text: string): void;
}

/**
 * Shows the life of a baseline on the sample tenants: deploys it, opens one tenant behind Pulumi's back, lets a drift
 * preview name the change, puts it back, lets a preview refuse a change that would lock the service provider out, and
 * proves by a last preview that nothing is left to do.
 *
 * @throws SandboxError when a step does not end as it should.
 */
export async function runDemo(sandbox: Sandbox, tenants: SampleTenant[], options: DemoOptions): Promise<void> {
  const { write } = options;
  const heading = (text: string): void => write(`\n==> ${text}\n`);

  // Nobody learns anything from waiting for the pace that Graph keeps on conditional access.
  sandbox.emulator.control.setThrottling(false);
  heading(`pulumi up: ${tenants.map(({ name }) => name).join(" and ")}`);
  const deployed = await deploy(sandbox, tenants, options.signal);
  for (const { tenant, stack, result } of deployed) {
    const { controls } = await stack.outputs();
    write(`\n${tenant.name} (${tenant.tenantId}): ${result.changes.length} resources created\n`);
    write(`${controlTable(controls?.value as Record<string, string[]>, tenant.name)}\n`);
  }

  const [{ tenant, stack }] = deployed as [Deployed];
  const step = (kind: OperationKind): Promise<OperationResult> => run(stack, tenant.name, kind, options);

  heading(`Somebody opens ${tenant.name} to every tenant in the world, behind Pulumi's back`);
  sandbox.emulator.control.edit(tenant.tenantId, attack.path, attack.change);
  write(`PATCH ${attack.path}: b2bCollaborationInbound allows AllUsers, AllApplications\n`);

  heading(`Drift preview of ${tenant.name}: pulumi preview --refresh`);
  const drift = await step("preview");
  if (!drift.changes.some(({ type }) => type === "entra:index:CrossTenantAccessDefault")) {
    throw new SandboxError("The drift preview did not see that the cross-tenant access default was opened.", drift);
  }
  write(`${changeLines(drift.changes)}\n`);

  heading(`pulumi up puts ${tenant.name} back`);
  write(`${changeLines((await step("up")).changes)}\n`);

  heading(`${tenant.name} stops trusting ${lockout.provider}'s MFA, and enforces MFA for service providers`);
  await refuseLockout(sandbox, tenant, options);

  heading(`Preview of ${tenant.name}`);
  const last = await step("preview");
  if (last.changes.length > 0) {
    throw new SandboxError(`Changes are left after the update:\n${changeLines(last.changes)}`, last);
  }
  write("No changes.\n");
}

interface Deployed {
  tenant: SampleTenant;
  stack: Stack;
  result: OperationResult;
}

/** Brings up every tenant's stack, side by side. */
async function deploy(sandbox: Sandbox, tenants: SampleTenant[], signal: AbortSignal): Promise<Deployed[]> {
  const deployed: Deployed[] = [];
  const tasks = new Listr<unknown, "default", "simple">(
    tenants.map((tenant, index) => ({
      title: tenant.name,
      task: async (_context, task): Promise<void> => {
        const stack = await sandbox.stack(tenant.name, tenant.tenantId);
        let done = 0;
        const result = await run(stack, tenant.name, "up", {
          signal,
          onEvent: ({ resOutputsEvent }) => {
            if (resOutputsEvent) task.output = `${++done} done, last: ${resOutputsEvent.metadata.type}`;
          },
        });
        task.title = `${tenant.name}: deployed in ${Math.round(result.durationSeconds)} s`;
        deployed[index] = { tenant, stack, result };
      },
    })),
    {
      concurrent: true,
      fallbackRenderer: "simple",
      fallbackRendererCondition: () => !process.stdout.isTTY || !!process.env.CI,
    },
  );
  await tasks.run();
  return deployed;
}

async function run(stack: Stack, tenant: string, kind: OperationKind, options: OperationOptions) {
  const result = await runOperation(stack, kind, options);
  if (!result.succeeded) throw new SandboxError(`pulumi ${kind} of ${tenant} failed.`, result);
  return result;
}
