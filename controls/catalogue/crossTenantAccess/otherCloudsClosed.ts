import type { Control } from "../../Control";
import { given } from "../../given";
import { deviates, met } from "../../verdict";

export const otherCloudsClosed: Control = {
  id: "EB-XT-05v1",
  title: "No collaboration with other Microsoft clouds",
  rationale:
    "Opening another Microsoft cloud adds its tenants to those that can be reached at all. Few companies work with one; an entry for a tenant there can then be made without anybody deciding that the cloud is allowed.",
  severity: "medium",
  mappings: {},
  lastModified: "2026-11-22",
  remedy: "Set allowedCloudEndpoints to an empty list.",
  predicate: given(["crossTenantAccessPolicy"], ({ crossTenantAccessPolicy }) => {
    const clouds = crossTenantAccessPolicy.allowedCloudEndpoints ?? [];
    return clouds.length === 0 ? met("No other cloud is allowed.") : deviates(`Allowed clouds: ${clouds.join(", ")}.`);
  }),
};
