import { entityAnswer } from "../../collection";
import { badRequest } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import { crossTenantAccessDefault, systemDefault } from "../../store/crossTenantAccess";
import { type Entity } from "../../store/Entity";
import { checkLicence } from "../validation/crossTenantAccess/checkLicence";
import { checkTargets } from "../validation/crossTenantAccess/checkTargets";
import { defaultSchema } from "../validation/crossTenantAccess/sections";
import { wholeTrust } from "../validation/crossTenantAccess/wholeTrust";
import { parseBody } from "../validation/parseBody";
import { policyPath, reading, writing } from "./common";

const path = `${policyPath}/default`;

/** What holds for every tenant without an entry of its own. */
export const crossTenantAccessDefaults: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path,
    query: ["$select"],
    cost: 4,
    handle: (ctx) => entityAnswer(ctx, shown(ctx, crossTenantAccessDefault(ctx.tenant).read())),
  },
  {
    ...writing,
    method: "PATCH",
    path,
    handle: (ctx) => {
      update(ctx);
      return { status: 204 };
    },
  },
  {
    ...writing,
    method: "POST",
    path: `${path}/resetToSystemDefault`,
    handle: (ctx) => {
      crossTenantAccessDefault(ctx.tenant).replace(systemDefault);
      return { status: 204 };
    },
  },
];

/** Replaces the sections that were sent, each as a whole. */
function update(ctx: RouteContext): void {
  const sections = parseBody(ctx, defaultSchema[ctx.version]);
  const consent = sections.automaticUserConsentSettings;
  if (consent?.inboundAllowed || consent?.outboundAllowed) {
    throw badRequest("automaticUserConsentSettings is read-only in the default: it is always false.");
  }
  checkTargets(sections);
  checkLicence(sections, ctx.tenant);
  crossTenantAccessDefault(ctx.tenant).write({ ...wholeTrust(sections), isServiceDefault: false });
}

/** beta shows more than v1.0 does. */
function shown(ctx: RouteContext, stored: Entity): Entity {
  const { blockServiceProviderOutboundAccess, ...rest } = stored;
  const both = { id: ctx.tenant.tenantId, ...rest };
  if (ctx.version === "v1.0") return both;
  return {
    ...both,
    inboundTrust: { ...(rest["inboundTrust"] as Entity), isCompliantNetworkAccepted: false },
    crossCloudMeetingConfiguration: { inboundAllowed: false, outboundAllowed: false },
    protectedContentSharing: { inboundAllowed: true, outboundAllowed: true },
    blockServiceProviderOutboundAccess,
  };
}
