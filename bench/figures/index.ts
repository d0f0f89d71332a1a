import { alone, type Series } from "../Series";
import { deployment } from "./deployment";
import { driftPreview } from "./driftPreview";
import { effectDiffMemory } from "./effectDiffMemory";
import { fleet } from "./fleet";
import { partnerScaling } from "./partnerScaling";
import { refreshRequests } from "./refreshRequests";
import { signInDecisions } from "./signInDecisions";

/** Every figure, one file each; those that share their set-up in a series. */
export const series: readonly Series[] = [
  alone(driftPreview),
  alone(refreshRequests),
  alone(partnerScaling),
  alone(signInDecisions),
  alone(effectDiffMemory),
  deployment,
  fleet,
];
