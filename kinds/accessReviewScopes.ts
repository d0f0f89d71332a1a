import { z } from "zod";
import { duration, setOf } from "./fields";
import type { GraphObject } from "./kind";
import { withRules } from "./rules";

const typeOf = (name: string) => `#microsoft.graph.${name}`;

const members = {
  query: z
    .string()
    .regex(/^\.?\//, "expected a query of Graph's that begins with / or ./")
    .meta({ compare: "graphQuery" }),
  queryRoot: z.string().optional().describe("What a query that begins with ./ starts from."),
};

const queryScope = z
  .strictObject({ ...members, query: members.query.describe("What is meant, as a query of Graph's.") })
  .meta({ id: "AccessReviewQueryScope", description: "What is reviewed, as a query." });

/** Which groups a review of many groups runs in, one instance each. */
export const enumerationScope = queryScope;

/** Who or what is reviewed: one query, or principals in resources such as directory roles. */
export const reviewScope = withRules(
  z.strictObject({
    query: members.query
      .optional()
      .describe("Who is reviewed, as a query: ./members/microsoft.graph.user/?$filter=(userType eq 'Guest')."),
    queryRoot: members.queryRoot,
    inactiveDuration: duration({ example: "P30D" })
      .optional()
      .describe("With query: only those who did not sign in for this long. Needs Entra ID Governance."),
    principalScopes: setOf(queryScope).optional().describe("In place of query: who is reviewed …"),
    resourceScopes: setOf(queryScope)
      .optional()
      .describe("… in what: /roleManagement/directory/roleDefinitions/{id} for a directory role."),
  }),
  [
    {
      reads: ["query", "principalScopes", "resourceScopes"],
      broken: ({ query, principalScopes = [], resourceScopes = [] }) =>
        query === undefined
          ? principalScopes.length === 0 || resourceScopes.length === 0
          : principalScopes.length + resourceScopes.length > 0,
      path: ["query"],
      message: "expected either query, or both principalScopes and resourceScopes",
    },
    {
      reads: ["query", "inactiveDuration"],
      broken: ({ query, inactiveDuration }) => query === undefined && inactiveDuration !== undefined,
      path: ["inactiveDuration"],
      message: "inactiveDuration goes with query only",
    },
  ],
).meta({ id: "AccessReviewScope", description: "Who or what is reviewed." });

const queryToGraph = ({ query, queryRoot }: GraphObject): GraphObject => ({
  "@odata.type": typeOf("accessReviewQueryScope"),
  query,
  queryType: "MicrosoftGraph",
  ...(queryRoot ? { queryRoot } : {}),
});

/** A scope as Graph wants it sent: of the type that goes with its members. */
export function scopeToGraph(scope: GraphObject): GraphObject {
  const { principalScopes, resourceScopes, inactiveDuration } = scope;
  if (principalScopes) {
    return {
      "@odata.type": typeOf("principalResourceMembershipsScope"),
      principalScopes: (principalScopes as GraphObject[]).map(queryToGraph),
      resourceScopes: (resourceScopes as GraphObject[]).map(queryToGraph),
    };
  }
  if (!inactiveDuration) return queryToGraph(scope);
  return { ...queryToGraph(scope), "@odata.type": typeOf("accessReviewInactiveUsersQueryScope"), inactiveDuration };
}
