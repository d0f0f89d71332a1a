import "../startup/loadLate";
import "../startup/parseOnce";
import { optimizeLate } from "../startup/optimizeLate";
import { EntraProvider } from "./EntraProvider";
import { runProviderPlugin } from "./rpc";
import { version } from "./version";

optimizeLate();
runProviderPlugin(new EntraProvider(version)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
