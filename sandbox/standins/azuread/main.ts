import { runProviderPlugin } from "../../../provider/rpc";
import { optimizeLate } from "../../../startup/optimizeLate";
import { AzureadStandin } from "./AzureadStandin";
import { realClock } from "./client/Clock";
import { sendByFetch } from "./client/Send";

optimizeLate();
const standin = new AzureadStandin({ send: sendByFetch, clock: realClock, environment: process.env });

runProviderPlugin(standin).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
