import { type Figure } from "../Figure";
import { driftPreview } from "./driftPreview";
import { partnerScaling } from "./partnerScaling";
import { refreshRequests } from "./refreshRequests";

/** Every figure: one file each. */
export const figures: readonly Figure[] = [driftPreview, refreshRequests, partnerScaling];
