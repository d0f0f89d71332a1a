import { badRequest } from "../../problems";
import { type RouteContext } from "../../route";
import { identitySynchronization } from "../../store/crossTenantAccess";
import { type Entity } from "../../store/Entity";

const inherits: Entity = {
  isServiceProvider: null,
  isInMultiTenantOrganization: false,
  inboundTrust: null,
  b2bCollaborationOutbound: null,
  b2bCollaborationInbound: null,
  b2bDirectConnectOutbound: null,
  b2bDirectConnectInbound: null,
  tenantRestrictions: null,
  m365CollaborationInbound: null,
  m365CollaborationOutbound: null,
  appServiceConnectInbound: null,
};
const unsetPair: Entity = { inboundAllowed: null, outboundAllowed: null };

/** A partner's entry as Graph shows it: null where it inherits, except for pairs, whose members are null instead. */
export function partnerAnswer(ctx: RouteContext, stored: Entity): Entity {
  const { automaticUserConsentSettings, blockServiceProviderOutboundAccess, ...rest } = stored;
  const both = {
    ...inherits,
    ...rest,
    automaticUserConsentSettings: { ...unsetPair, ...(automaticUserConsentSettings as Entity | null) },
  };
  const more = {
    crossCloudMeetingConfiguration: unsetPair,
    protectedContentSharing: unsetPair,
    blockServiceProviderOutboundAccess: blockServiceProviderOutboundAccess ?? null,
  };
  return { ...both, ...(ctx.version === "beta" ? more : {}), ...expanded(ctx, String(stored["tenantId"])) };
}

function expanded(ctx: RouteContext, tenantId: string): Entity {
  const expand = ctx.query.get("$expand");
  if (expand === null) return {};
  if (expand !== "identitySynchronization") {
    throw badRequest(`Parsing OData Select and Expand failed: '${expand}' is not understood.`, "BadRequest");
  }
  return { identitySynchronization: identitySynchronization(ctx.tenant).visible(tenantId) ?? null };
}
