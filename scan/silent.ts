import { type Log } from "../provider/rpc";

/** A scan says at its end what it found. */
export const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
