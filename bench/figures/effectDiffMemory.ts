import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { type Figure } from "../Figure";

/** The most memory that a comparison of a million sign-ins ever holds, node itself included. */
export const effectDiffMemory: Figure = {
  name: "memory of an effect diff over a million sign-ins, MiB",
  goal: 1024,
  better: "lower",
  async measure({ checkout, note }) {
    note("comparing a million sign-ins");
    const script = path.join(checkout, "bench", "signIns", "millionCells.ts");
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { cwd: checkout });
    return Number(stdout);
  },
};
