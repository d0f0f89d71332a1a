import { UnknownValueError } from "@pulumi/policy";
// The file, not the runtime around it, which takes half a second to load.
import { unknownValue } from "@pulumi/pulumi/runtime/rpc";

/**
 * What a rule's answer doesn't cover. The policy SDK has one way only to say something that is no violation at the
 * rule's own level: an error of this class becomes an advice.
 */
export class PartialAnswer extends UnknownValueError {
  readonly message: string;

  constructor(advice: readonly string[]) {
    super(unknownValue, ["plan"]);
    this.message = advice.join("\n");
  }
}
