import { isEverybody, leavesOut, overMethod } from "../../authentication/overMethod";
import type { Control } from "../../Control";
import type { FeatureConfiguration } from "../../state/Authentication";
import { met, metUnless } from "../../verdict";

export const authenticatorContext: Control = {
  id: "EB-AM-02v1",
  title: "Authenticator shows which app asks, and from where",
  rationale:
    "An approval request that says nothing is approved by somebody who is tired of them. The name of an app that one is not using and a city that one is not in are what makes people stop and call.",
  severity: "medium",
  mappings: {},
  lastModified: "2026-11-22",
  remedy:
    "Set displayAppInformationRequiredState and displayLocationInformationRequiredState of the method MicrosoftAuthenticator to enabled, for all users.",
  predicate: overMethod("MicrosoftAuthenticator", ({ state, featureSettings }) =>
    state === "disabled"
      ? met("Authenticator is off.")
      : metUnless(
          [
            ...(isOn(featureSettings?.displayAppInformationRequiredState)
              ? []
              : ["The app's name is not shown to all users."]),
            ...(isOn(featureSettings?.displayLocationInformationRequiredState)
              ? []
              : ["The location is not shown to all users."]),
          ],
          "Authenticator shows the app and the location to all users.",
        ),
  ),
};

const isOn = (feature: FeatureConfiguration | null | undefined): boolean =>
  feature?.state === "enabled" && isEverybody(feature.includeTarget ?? {}) && !leavesOut(feature.excludeTarget);
