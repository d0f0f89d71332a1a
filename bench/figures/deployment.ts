import path from "node:path";
import { run } from "../run";
import { type Series } from "../Series";
import { medianSeconds } from "../timing";
import { emulatedTenant } from "./programs";
import { thirtyPartners } from "./thirtyPartners";

/**
 * What the first deployment of a tenant with thirty partners takes. The stand-in for the official azuread plugin asks as
 * that does, but doesn't sleep for as long after each write, so the time is what is left of an `up` without those waits.
 */
export const deployment: Series = {
  figures: [
    { name: "resources of a tenant with thirty partners", goal: 120, better: "lower" },
    { name: "Graph requests for each resource in its first up", goal: 4, better: "lower" },
    { name: "first up of it without the plugin's fixed waits / preview of an empty stack", goal: 8, better: "lower" },
  ],
  async measure({ checkout, sandbox, note }) {
    const directory = sandbox.project("thirty-partners", thirtyPartners(path.join(checkout, "dist"), emulatedTenant));
    const stack = await sandbox.stack("thirty-partners", emulatedTenant, directory);
    const empty = await sandbox.stack("idle", emulatedTenant, sandbox.project("idle", 'require("@pulumi/pulumi");\n'));
    await run(empty, "up", { refresh: false });
    sandbox.emulator.control.clearRequests();
    note("deploying a tenant with thirty partners");
    const { changes, durationSeconds } = await run(stack, "up", { refresh: false });
    const requests = sandbox.emulator.control.requests({ tenantId: emulatedTenant }).length;
    const resources = changes.filter(({ type }) => /^(entra|azuread):/.test(type)).length;
    const idle = await medianSeconds(3, () => run(empty, "preview"));
    return [resources, requests / resources, durationSeconds / idle];
  },
};
