import { contextUrl } from "../collection";
import { notFound, notImplemented } from "../problems";
import { type Route } from "../route";

const byDomain = /^findTenantInformationByDomainName\(domainName='([^']+)'\)$/i;

/**
 * Which tenant a domain belongs to (https://learn.microsoft.com/graph/api/tenantrelationship-findtenantinformationbydomainname).
 * What is known of other tenants is in the seed, in the collection `tenantInformation`, by domain.
 */
export const tenantInformation: readonly Route[] = [
  {
    method: "GET",
    path: "/tenantRelationships/{function}",
    versions: ["v1.0"],
    permissions: [["CrossTenantInformation.ReadBasic.All"]],
    handle: (ctx) => {
      const domain = byDomain.exec(ctx.params.function!)?.[1];
      if (domain === undefined) throw notImplemented(`The emulator does not serve ${ctx.path}.`);
      const known = ctx.tenant.objects("tenantInformation").visible(domain);
      if (!known) throw notFound(domain);
      const { tenantId, displayName } = known;
      const answer = { tenantId, displayName, defaultDomainName: domain, federationBrandName: null };
      const context = contextUrl(ctx, "microsoft.graph.tenantInformation");
      return { status: 200, body: { "@odata.context": context, ...answer } };
    },
  },
];
