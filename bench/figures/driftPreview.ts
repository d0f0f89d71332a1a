import path from "node:path";
import { type Stack } from "@pulumi/pulumi/automation";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { type Figure } from "../Figure";
import { run } from "../run";
import { medianSeconds } from "../timing";

/**
 * What a pull request waits for: the preview of one tenant with refresh, beside a stack with nothing in it: the program
 * that `pulumi new` writes, which loads Pulumi's SDK and declares nothing. Without Graph's limit of one request a second
 * on conditional access, which the azuread provider meets for each policy, whatever this project does.
 */
export const driftPreview: Figure = {
  name: "drift preview of a sample tenant / preview of an empty stack",
  goal: 3,
  better: "lower",
  async measure({ checkout, sandbox, note }) {
    const { tenantId } = loadTenantFile(path.join(checkout, "stacks", "Pulumi.contoso.yaml"));
    const sample = await sandbox.stack("contoso", tenantId);
    const empty = await sandbox.stack("empty", tenantId, sandbox.project("empty", 'require("@pulumi/pulumi");\n'));
    note("deploying the sample tenant");
    await run(sample, "up");
    await run(empty, "up");
    note("previewing both");
    const seconds = (stack: Stack): Promise<number> => medianSeconds(5, () => run(stack, "preview"));
    return (await seconds(sample)) / (await seconds(empty));
  },
};
