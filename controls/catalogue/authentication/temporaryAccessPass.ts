import { overMethod } from "../../authentication/overMethod";
import type { Control } from "../../Control";
import { met, metUnless } from "../../verdict";

const longest = 8 * 60;

export const temporaryAccessPass: Control = {
  id: "EB-AM-04v1",
  title: "A temporary access pass works once, and for a working day at most",
  rationale:
    "A pass counts as MFA and needs nothing else: it is how a new passkey is registered, and how a help-desk caller with a good story registers his. One that works for a month, again and again, is a password that satisfies every policy.",
  severity: "medium",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Set isUsableOnce to true and maximumLifetimeInMinutes to 480 or less on the method TemporaryAccessPass.",
  predicate: overMethod("TemporaryAccessPass", ({ state, isUsableOnce, maximumLifetimeInMinutes }) =>
    state === "disabled"
      ? met("Temporary access passes are off.")
      : metUnless(
          [
            ...(isUsableOnce ? [] : ["A pass may be used more than once."]),
            ...((maximumLifetimeInMinutes ?? Number.POSITIVE_INFINITY) <= longest
              ? []
              : [
                  `A pass may live for ${maximumLifetimeInMinutes ?? "any number of"} minutes, expected ${longest} or less.`,
                ]),
          ],
          "A pass works once, and for eight hours at most.",
        ),
  ),
};
