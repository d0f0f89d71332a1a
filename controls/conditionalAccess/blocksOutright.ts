import type { ConditionalAccessPolicy } from "../../whatif/model/ConditionalAccessPolicy";
import { narrowing } from "./flaws";
import { blocks } from "./grants";

/** Whether a policy blocks its people whatever the circumstances: one that blocks under conditions has another purpose. */
export const blocksOutright = (policy: ConditionalAccessPolicy): boolean =>
  blocks(policy) && narrowing(policy, []).length === 0;
