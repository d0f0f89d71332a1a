import { z } from "zod";
import { entityAnswer, listAnswer } from "../collection";
import { notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { organization as stored } from "../store/organization";
import { graphObject } from "./validation/graphSchema";
import { parseBody } from "./validation/parseBody";

const versions = ["v1.0", "beta"] as const;
const readers = [
  "Organization.Read.All",
  "Organization.ReadWrite.All",
  "Directory.Read.All",
  "Directory.ReadWrite.All",
];
const reading = { versions, permissions: readers.map((permission) => [permission]) };

const schema = z
  .strictObject({
    technicalNotificationMails: z.array(z.email()),
    marketingNotificationEmails: z.array(z.email()),
    securityComplianceNotificationMails: z.array(z.email()),
    securityComplianceNotificationPhones: z.array(z.string()),
    privacyProfile: graphObject({ contactEmail: z.email().nullish(), statementUrl: z.url().nullish() }).nullable(),
  })
  .partial();

/** The company profile (https://learn.microsoft.com/graph/api/resources/organization). */
export const organization: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path: "/organization",
    query: ["$select"],
    handle: (ctx) => listAnswer(ctx, [stored(ctx.tenant).read()]),
  },
  {
    ...reading,
    method: "GET",
    path: "/organization/{id}",
    query: ["$select"],
    handle: (ctx) => {
      refuseOthers(ctx);
      return entityAnswer(ctx, stored(ctx.tenant).read(), 200, "organization/$entity");
    },
  },
  {
    versions,
    method: "PATCH",
    path: "/organization/{id}",
    permissions: [["Organization.ReadWrite.All"]],
    handle: (ctx) => {
      refuseOthers(ctx);
      stored(ctx.tenant).write(parseBody(ctx, schema));
      return { status: 204 };
    },
  },
];

function refuseOthers(ctx: RouteContext): void {
  if (ctx.params.id!.toLowerCase() !== ctx.tenant.tenantId.toLowerCase()) throw notFound(ctx.params.id!);
}
