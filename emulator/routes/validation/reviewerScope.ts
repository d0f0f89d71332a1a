import { z } from "zod";
import { graphObject } from "./graphSchema";

/** Who reviews, by a query: `/users/{id}`, `/groups/{id}/transitiveMembers`, `./owners`. What is not sent reads as null. */
export const reviewerScope = graphObject({
  query: z.string().min(1),
  queryType: z.enum(["MicrosoftGraph", "ARM"]).default("MicrosoftGraph"),
  queryRoot: z.string().nullish().default(null),
});
