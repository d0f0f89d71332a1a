import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { crossTenantAccessPolicy } from "./tokens";

/** Another Microsoft cloud has tenants that this cloud's own checks know nothing of. */
export const otherCloudsClosed = resourceRule({
  name: "other-clouds-closed",
  description: "No other Microsoft cloud is opened for collaboration",
  controls: ["EB-XT-05v1"],
  remedy:
    "Declare allowedCloudEndpoints as an empty list; where a partner is in another cloud, exempt the resource and say why.",
  enforcementLevel: "mandatory",
  types: [crossTenantAccessPolicy],
  parameters: parameters({}),
  ask: ({ properties }) => [
    () => {
      const clouds = properties.at("allowedCloudEndpoints").items();
      return clouds.length > 0
        ? `Collaboration with other clouds is allowed: ${clouds.map((cloud) => cloud.shown("one not known yet")).join(", ")}.`
        : undefined;
    },
  ],
});
