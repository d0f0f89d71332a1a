import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of this package: the nearest one above with a package.json, whether this runs compiled or from source. */
export function packageRoot(from: string = __dirname): string {
  return existsSync(path.join(from, "package.json")) ? from : packageRoot(path.dirname(from));
}
