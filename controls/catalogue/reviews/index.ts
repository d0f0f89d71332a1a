import type { Control } from "../../Control";
import { guestReview } from "./guestReview";
import { logsToSecurityOperations } from "./logsToSecurityOperations";
import { roleReview } from "./roleReview";

/** Who looks again at what was once granted, and who sees what happens. */
export const reviews: readonly Control[] = [guestReview, roleReview, logsToSecurityOperations];
