/** What finding the engine is doing. Reported only once it takes time: an engine on PATH or in the cache is silent. */
export interface EngineProgress {
  /**
   * A note stands for itself. The others are stages that take a while: waiting for another process that builds the
   * engine, downloading it, fetching its sources, compiling them.
   */
  readonly stage: "note" | "wait" | "download" | "sources" | "compile";
  readonly message: string;
  /** How much of the stage is done, where that can be counted (sources: modules, compile: packages). */
  readonly done?: number;
  readonly total?: number;
}

export type ReportProgress = (progress: EngineProgress) => void;
