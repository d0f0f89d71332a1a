import { type EngineEvent } from "@pulumi/pulumi/automation";

/** Tells how far a preview is: the resources that were read, and then compared. */
export function followPreview(tell: (text: string) => void): (event: EngineEvent) => void {
  const done = { read: 0, compared: 0 };
  return ({ resOutputsEvent }) => {
    if (!resOutputsEvent) return;
    done[resOutputsEvent.metadata.op === "refresh" ? "read" : "compared"] += 1;
    tell(`${done.read} resources read, ${done.compared} compared`);
  };
}
