import { z } from "zod";
import { entityAnswer } from "../../collection";
import { type Route } from "../../route";
import { crossTenantAccessPolicy } from "../../store/crossTenantAccess";
import { parseBody } from "../validation/parseBody";
import { policyPath, reading, writing } from "./common";

const clouds = z.enum(["microsoftonline.com", "microsoftonline.us", "partner.microsoftonline.cn"]);
const schema = z.strictObject({ displayName: z.string(), allowedCloudEndpoints: z.array(clouds) }).partial();

/** The policy's own settings: which other clouds of Microsoft may be worked with at all. */
export const root: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path: policyPath,
    query: ["$select"],
    handle: (ctx) =>
      entityAnswer(ctx, {
        id: ctx.tenant.tenantId,
        deletedDateTime: null,
        description: null,
        ...crossTenantAccessPolicy(ctx.tenant).read(),
      }),
  },
  {
    ...writing,
    method: "PATCH",
    path: policyPath,
    handle: (ctx) => {
      crossTenantAccessPolicy(ctx.tenant).write(parseBody(ctx, schema));
      return { status: 204 };
    },
  },
];
