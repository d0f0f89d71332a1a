import { z } from "zod";
import { entityAnswer } from "../collection";
import { type Route } from "../route";
import { authenticationFlowsPolicy as stored } from "../store/authenticationFlowsPolicy";
import { parseBody } from "./validation/parseBody";

const path = "/policies/authenticationFlowsPolicy";
const versions = ["v1.0", "beta"] as const;
// Name and description are read-only, and Graph takes no other property.
const schema = z.strictObject({ selfServiceSignUp: z.strictObject({ isEnabled: z.boolean() }) }).partial();

/**
 * Whether guests can sign themselves up
 * (https://learn.microsoft.com/graph/api/resources/authenticationflowspolicy).
 */
export const authenticationFlowsPolicy: readonly Route[] = [
  {
    versions,
    method: "GET",
    path,
    permissions: [["Policy.Read.All"], ["Policy.ReadWrite.AuthenticationFlows"]],
    query: ["$select"],
    handle: (ctx) => entityAnswer(ctx, { ...stored(ctx.tenant).read() }),
  },
  {
    versions,
    method: "PATCH",
    path,
    permissions: [["Policy.ReadWrite.AuthenticationFlows"]],
    handle: (ctx) => {
      stored(ctx.tenant).write(parseBody(ctx, schema));
      return { status: 204 };
    },
  },
];
