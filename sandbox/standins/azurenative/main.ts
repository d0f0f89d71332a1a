import { runProviderPlugin } from "../../../provider/rpc";
import { optimizeLate } from "../../../startup/optimizeLate";
import { realClock } from "../azuread/client/Clock";
import { sendByFetch } from "../azuread/client/Send";
import { AzureNativeStandin } from "./AzureNativeStandin";

optimizeLate();
const standin = new AzureNativeStandin({ send: sendByFetch, clock: realClock, environment: process.env });

runProviderPlugin(standin).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
