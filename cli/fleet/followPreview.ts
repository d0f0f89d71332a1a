import { type EngineEvent } from "@pulumi/pulumi/automation";
import { type Progress } from "./runFleet";

/** Tells how far a preview is: when program and providers have started, then the resources that were read and compared. */
export function followPreview({ tell, started }: Progress): (event: EngineEvent) => void {
  const done = { read: 0, compared: 0 };
  return ({ resourcePreEvent, resOutputsEvent }) => {
    // The stack and the providers come before everything else. Who reads the first object has started.
    if (resourcePreEvent && !resourcePreEvent.metadata.type.startsWith("pulumi:")) started();
    if (!resOutputsEvent) return;
    done[resOutputsEvent.metadata.op === "refresh" ? "read" : "compared"] += 1;
    tell(`${done.read} resources read, ${done.compared} compared`);
  };
}
