import { z } from "zod";
import { graphEnum } from "../graphSchema";

const setByGraph = {
  id: z.string().optional(),
  createdDateTime: z.string().nullish(),
  modifiedDateTime: z.string().nullish(),
  deletedDateTime: z.string().nullish(),
};

const country = z.strictObject({
  ...setByGraph,
  "@odata.type": z.literal("#microsoft.graph.countryNamedLocation"),
  displayName: z.string().min(1).max(256),
  countriesAndRegions: z.array(z.string()),
  includeUnknownCountriesAndRegions: z.boolean().default(false),
  countryLookupMethod: graphEnum("clientIpAddress", "authenticatorAppGps").default("clientIpAddress"),
});

const ip = z.strictObject({
  ...setByGraph,
  "@odata.type": z.literal("#microsoft.graph.ipNamedLocation"),
  displayName: z.string().min(1).max(256),
  ipRanges: z.array(
    z.strictObject({
      "@odata.type": z.enum(["#microsoft.graph.iPv4CidrRange", "#microsoft.graph.iPv6CidrRange"]),
      cidrAddress: z.string(),
    }),
  ),
  isTrusted: z.boolean().default(false),
});

/** A named location of either kind; `@odata.type` tells which, and what else it may hold. */
export const locationSchema = z.discriminatedUnion("@odata.type", [country, ip]);

export type Location = z.output<typeof locationSchema>;
