import { z } from "zod";
import { graphObject } from "../graphSchema";
import { minutesOf } from "../roleManagement/minutesOf";

const moment = z.iso.datetime({ offset: true });

/** When something ends, with the way to the moment of it. */
const expiration = graphObject({
  type: z.enum(["noExpiration", "afterDateTime", "afterDuration"]),
  endDateTime: moment.nullish(),
  duration: z.string().nullish(),
}).transform((sent, context) => {
  const { type, endDateTime, duration } = sent;
  const minutes = duration == null ? undefined : minutesOf(duration);
  if (type === "afterDateTime" && endDateTime == null) refuse(context, "afterDateTime needs endDateTime");
  if (type === "afterDuration" && minutes === undefined) refuse(context, "afterDuration needs duration");
  return {
    /** Undefined: never. */
    endsAt: (start: Date): Date | undefined => {
      if (type === "afterDateTime") return new Date(endDateTime!);
      return type === "afterDuration" ? new Date(start.getTime() + minutes! * 60_000) : undefined;
    },
  };
});

function refuse(context: z.RefinementCtx, message: string): void {
  context.addIssue({ code: "custom", message });
}

/** From when until when somebody is to be eligible. */
export const scheduleInfo = graphObject({
  startDateTime: moment.nullish(),
  recurrence: z.null().optional(),
  expiration,
});
