import path from "node:path";
import { type Figure } from "../Figure";
import { run } from "../run";
import { emulatedTenant, wholeProgram } from "./programs";

/** What one refresh asks of Graph: lists and batches instead of an object at a time. */
export const refreshRequests: Figure = {
  name: "Graph requests in one refresh of 50 partners and 20 roles",
  goal: 8,
  better: "lower",
  async measure({ checkout, sandbox, note }) {
    const directory = sandbox.project("requests", wholeProgram(path.join(checkout, "dist"), 50, 20));
    const stack = await sandbox.stack("requests", emulatedTenant, directory);
    note("deploying");
    await run(stack, "up", { refresh: false });
    sandbox.emulator.control.clearRequests();
    note("refreshing");
    await run(stack, "preview");
    return sandbox.emulator.control.requests({ tenantId: emulatedTenant }).length;
  },
};
