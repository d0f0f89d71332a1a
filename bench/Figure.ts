import { type Sandbox } from "../sandbox/Sandbox";

/** A figure of merit: a ratio within one run, or a count, so that it means the same on any machine. */
export interface Figure {
  name: string;
  goal: number;
  better: "lower" | "higher";
  measure(context: BenchContext): Promise<number>;
}

export interface BenchContext {
  /** Folder of the checkout. */
  checkout: string;
  /** Emulated Microsoft services, with throttles off unless a figure says otherwise. */
  sandbox: Sandbox;
  /** How many tenants the figures of a fleet are measured on. */
  tenants: number;
  /** Tells on stderr what is being measured. */
  note(text: string): void;
}
