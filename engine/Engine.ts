/** Where an engine came from: the user's PATH, this library's cache, or just now downloaded or built into the cache. */
export type EngineSource = "path" | "cache" | "npm" | "built";

/** A Pulumi command line together with its Node language host, ready to run. */
export interface Engine {
  /** The `pulumi` executable, as an absolute path. */
  readonly pulumi: string;
  /** The folder to put first on PATH, so that Pulumi and its language host are found together. */
  readonly directory: string;
  /** The version without a leading "v", for example "3.255.0". */
  readonly version: string;
  readonly source: EngineSource;
}
