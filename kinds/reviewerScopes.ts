import { z } from "zod";
import { setOf } from "./fields";
import type { GraphObject } from "./kind";

const reviewerScope = z
  .strictObject({
    query: z
      .string()
      .regex(
        /^(\.?\/)/,
        "expected a query of Graph's: /users/{id}, /groups/{id}/transitiveMembers, ./owners or ./manager",
      )
      .meta({ compare: "graphQuery" })
      .describe("Who it is, as a query: /users/{id}, /groups/{id}/transitiveMembers, ./owners or ./manager."),
    queryRoot: z.string().optional().describe("What a query that begins with ./ starts from, such as decisions."),
  })
  .meta({ id: "ReviewerScope", description: "Somebody who reviews." });

/** People who review, in any order. */
export const reviewerScopes = setOf(reviewerScope);

/** Reviewers as Graph wants them sent. */
export function reviewersToGraph(reviewers: readonly GraphObject[]): GraphObject[] {
  return reviewers.map((reviewer) => ({ ...reviewer, queryType: "MicrosoftGraph" }));
}
