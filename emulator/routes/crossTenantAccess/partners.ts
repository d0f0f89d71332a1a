import { z } from "zod";
import { objectBody } from "../../body";
import { entityAnswer, listAnswer } from "../../collection";
import { badRequest, conflict, notFound } from "../../problems";
import { type Route, type RouteContext } from "../../route";
import {
  crossTenantAccessPartners,
  identitySynchronization,
  serviceProviderConstraints,
} from "../../store/crossTenantAccess";
import { type Entity } from "../../store/Entity";
import { checkLicence } from "../validation/crossTenantAccess/checkLicence";
import { checkTargets } from "../validation/crossTenantAccess/checkTargets";
import { partnerSchema } from "../validation/crossTenantAccess/sections";
import { wholeTrust } from "../validation/crossTenantAccess/wholeTrust";
import { isGuid } from "../validation/isGuid";
import { parseBody } from "../validation/parseBody";
import { policyPath, reading, writing } from "./common";
import { partnerAnswer } from "./partnerAnswer";

const path = `${policyPath}/partners`;

/** The entries of single tenants, which take precedence over the default. */
export const partners: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path,
    handle: (ctx) => {
      const entries = crossTenantAccessPartners(ctx.tenant).visibleAll();
      return listAnswer(
        ctx,
        entries.map((entry) => partnerAnswer(ctx, entry)),
      );
    },
  },
  {
    ...writing,
    method: "POST",
    path,
    handle: (ctx) => entityAnswer(ctx, partnerAnswer(ctx, create(ctx)), 201),
  },
  {
    ...reading,
    method: "GET",
    path: `${path}/{tenantId}`,
    query: ["$select", "$expand"],
    handle: (ctx) => {
      const entry = crossTenantAccessPartners(ctx.tenant).visible(ctx.params.tenantId!);
      if (!entry) throw notFound(ctx.params.tenantId!);
      return entityAnswer(ctx, partnerAnswer(ctx, entry));
    },
  },
  {
    ...writing,
    method: "PATCH",
    path: `${path}/{tenantId}`,
    handle: (ctx) => {
      const entry = crossTenantAccessPartners(ctx.tenant).get(ctx.params.tenantId!);
      if (!entry) throw notFound(ctx.params.tenantId!);
      const changed = { ...entry, ...settings(ctx), tenantId: entry["tenantId"] };
      crossTenantAccessPartners(ctx.tenant).put(ctx.params.tenantId!, changed);
      return { status: 204 };
    },
  },
  {
    ...writing,
    method: "DELETE",
    path: `${path}/{tenantId}`,
    handle: (ctx) => {
      remove(ctx, ctx.params.tenantId!);
      return { status: 204 };
    },
  },
  {
    ...reading,
    method: "GET",
    path: `${path}/{tenantId}/serviceProviderConstraints`,
    query: ["$select"],
    handle: (ctx) => {
      const constraints = serviceProviderConstraints(ctx.tenant).visible(ctx.params.tenantId!);
      if (!constraints) throw notFound("serviceProviderConstraints");
      return entityAnswer(ctx, {
        "@odata.type": "#microsoft.graph.delegatedAdminServiceProviderConstraints",
        ...constraints,
      });
    },
  },
];

function create(ctx: RouteContext): Entity {
  const { tenantId } = objectBody(ctx);
  if (!isGuid(tenantId)) {
    throw badRequest("Invalid value specified for property 'tenantId': a partner is named by its tenant id, a GUID.");
  }
  if (tenantId.toLowerCase() === ctx.tenant.tenantId.toLowerCase()) {
    throw badRequest("Invalid value specified for property 'tenantId': a tenant is no partner of itself.");
  }
  const entries = crossTenantAccessPartners(ctx.tenant);
  if (entries.get(tenantId) || deletedJustNow(ctx, tenantId)) {
    throw conflict(
      `Another object with the same value for property tenantId already exists: ${tenantId}.`,
      "Request_MultipleObjectsWithSameKeyValue",
    );
  }
  return entries.put(tenantId, { ...settings(ctx), tenantId });
}

/** A deletion takes a while to be everywhere; until then the tenant id is taken. */
function deletedJustNow(ctx: RouteContext, tenantId: string): boolean {
  const deleted = crossTenantAccessPartners(ctx.tenant).getDeleted(tenantId);
  const { partnerTombstoneMs } = ctx.tenant.settings;
  return deleted !== undefined && ctx.now().getTime() - deleted.deletedAt.getTime() < partnerTombstoneMs;
}

function settings(ctx: RouteContext): Entity {
  const schema = partnerSchema[ctx.version].extend({ tenantId: z.string().optional() });
  const { tenantId, ...sections } = parseBody(ctx, schema);
  const { tenantId: key } = ctx.params;
  if (key !== undefined && tenantId !== undefined && tenantId.toLowerCase() !== key.toLowerCase()) {
    throw badRequest("Property 'tenantId' is read-only and cannot be set.");
  }
  checkTargets(sections);
  checkLicence(sections, ctx.tenant);
  return wholeTrust(sections);
}

function remove(ctx: RouteContext, tenantId: string): void {
  if (identitySynchronization(ctx.tenant).get(tenantId)) {
    throw badRequest("The partner has an identity synchronization policy, which has to be deleted first.");
  }
  if (!crossTenantAccessPartners(ctx.tenant).softDelete(tenantId)) throw notFound(tenantId);
}
