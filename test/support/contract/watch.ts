import { type Emulator, type LogEntry } from "../../../emulator";
import { Contract } from "./contract";

const contract = Contract.load();
const watched = new Set<Emulator>();
const forgotten: LogEntry[] = [];
const checkedUpTo = new WeakMap<Emulator, number>();

/**
 * Has every exchange with an emulator checked against Graph's published shapes after each test, also those whose log a
 * test clears. Without the published shapes beside the checkout nothing is checked.
 */
export function watch(emulator: Emulator): Emulator {
  const { control } = emulator;
  const clear = control.clearRequests.bind(control);
  const reset = control.reset.bind(control);
  const close = emulator.close.bind(emulator);
  const keep = (): void => void forgotten.push(...unchecked(emulator));
  control.clearRequests = () => (keep(), clear());
  control.reset = (seed) => (keep(), reset(seed));
  watched.add(emulator);
  return {
    ...emulator,
    close: () => {
      keep();
      watched.delete(emulator);
      return close();
    },
  };
}

/** Whether there is anything to check against. */
export const isChecking = (): boolean => contract !== undefined;

/** What is wrong with the exchanges since the last call, one line each. */
export function newProblems(): string[] {
  const entries = [...forgotten.splice(0), ...[...watched].flatMap(unchecked)];
  return entries.filter(isGraph).flatMap((entry) => contract?.problemsOf({ ...entry, version: entry.version! }) ?? []);
}

function unchecked(emulator: Emulator): LogEntry[] {
  const entries = emulator.control.requests().filter(({ number }) => number > (checkedUpTo.get(emulator) ?? 0));
  const last = entries.at(-1);
  if (last) checkedUpTo.set(emulator, last.number);
  return entries;
}

/** Leaves out sign-in, and answers that a test's own fault tore apart. */
const isGraph = ({ version, status, responseBody }: LogEntry): boolean =>
  version !== undefined && status !== 0 && typeof responseBody !== "string";
