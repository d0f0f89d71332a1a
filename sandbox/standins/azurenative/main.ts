import { runProviderPlugin } from "../../../provider/rpc";
import { realClock } from "../azuread/client/Clock";
import { sendByFetch } from "../azuread/client/Send";
import { AzureNativeStandin } from "./AzureNativeStandin";

const standin = new AzureNativeStandin({ send: sendByFetch, clock: realClock, environment: process.env });

runProviderPlugin(standin).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
