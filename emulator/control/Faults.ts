import { z } from "zod";
import { EmulatorError } from "../EmulatorError";
import { type Fault, type FaultInput, faultSchema } from "./Fault";

/** The failures that are set, each with the number of requests that it still meets. */
export class Faults {
  private waiting: { fault: Fault; left: number }[] = [];

  /** Replaces all faults. Throws an `EmulatorError` that says what is wrong with one. */
  set(faults: readonly FaultInput[]): void {
    const parsed = z.array(faultSchema).safeParse(faults);
    if (!parsed.success) {
      throw new EmulatorError("FAULT", `These faults cannot be set.\n${z.prettifyError(parsed.error)}`);
    }
    this.waiting = parsed.data.map((fault) => ({ fault, left: fault.times ?? Infinity }));
  }

  /** The fault that meets this request, if any; it is then counted. */
  take(request: { method: string; path: string; tenantId: string | undefined }): Fault | undefined {
    const met = this.waiting.find(({ fault: { match }, left }) => {
      const { method, path, tenantId } = match;
      return (
        left > 0 &&
        (method === undefined || method.toUpperCase() === request.method) &&
        (path === undefined || new RegExp(path, "i").test(request.path)) &&
        (tenantId === undefined || tenantId.toLowerCase() === request.tenantId?.toLowerCase())
      );
    });
    if (met) met.left--;
    return met?.fault;
  }
}
