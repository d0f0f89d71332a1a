import type { Claims } from "../Claims";
import type { ObjectReader } from "../ObjectReader";
import type { TenantSession } from "../TenantSession";

/** What the operations of one provider process share. */
export interface Context {
  session: TenantSession;
  reader: ObjectReader;
  claims: Claims;
  /** Waits, unless the signal says that there is no point any more. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
