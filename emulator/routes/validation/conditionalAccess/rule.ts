import { type PolicySettings } from "./policySchema";

/**
 * One thing that a policy may not be. Graph names the broken part in one word behind number 1032; the sentence after it
 * is the emulator's, since the service leaves it at that word.
 */
export interface Rule {
  readonly invalid: string;
  readonly message: string;
  broken(policy: PolicySettings): boolean;
}
