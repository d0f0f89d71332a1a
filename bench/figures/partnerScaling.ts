import path from "node:path";
import { type BenchContext, type Figure } from "../Figure";
import { run } from "../run";
import { medianSeconds } from "../timing";
import { emulatedTenant, partnersProgram } from "./programs";

/** How refresh and preview grow with the allow-list: ten times the partners should cost about ten times as much. */
export const partnerScaling: Figure = {
  name: "refresh and preview of 1000 partner entries / of 100",
  goal: 12,
  better: "lower",
  async measure(context) {
    return (await secondsFor(1000, context)) / (await secondsFor(100, context));
  },
};

async function secondsFor(partners: number, { checkout, sandbox, note }: BenchContext): Promise<number> {
  const name = `partners-${partners}`;
  const directory = sandbox.project(name, partnersProgram(path.join(checkout, "dist"), partners));
  const stack = await sandbox.stack(name, emulatedTenant, directory);
  note(`deploying ${partners} partner entries`);
  await run(stack, "up", { refresh: false });
  note(`previewing ${partners} partner entries`);
  return medianSeconds(3, () => run(stack, "preview"));
}
