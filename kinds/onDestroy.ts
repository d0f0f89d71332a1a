import { z } from "zod";
import type { OnDestroy } from "./kind";

const choice = z.enum(["retain", "restore", "systemDefault"]).meta({ id: "OnDestroy" });

/** The `onDestroy` input that every kind has, with what it does when it is not given. */
export const onDestroy = (byDefault: OnDestroy, systemDefault: string) =>
  choice
    .optional()
    .describe(
      "What to do with the tenant's settings when the resource is destroyed: `retain` leaves them as they are, " +
        `\`restore\` puts back the values that were found when they came under management, \`systemDefault\` ${systemDefault}. ` +
        `Default: \`${byDefault}\`.`,
    );

/** The `onDestroy` input of a kind for which Graph has no way back to the system's values. */
export const onDestroyWithoutReset = (reason: string) =>
  onDestroy("retain", "is refused").refine((value) => value !== "systemDefault", {
    message: `${reason}; choose retain or restore`,
  });
