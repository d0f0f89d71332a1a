import { accessOfTenants } from "../access/markdown";
import { byOrigin } from "../byOrigin";
import { type Report, type ResourceResult, type TenantResult } from "../model";
import { isRefused, outcomeOf } from "../summary";
import { propertyLine, resourceLine, type ValueStyle } from "../wording";
import { type Cluster, clustersOf } from "../clusters";
import { type Detail } from "./Detail";
import { codeBlock, codeSpan } from "./escape";

/** Renders the tenants by outcome, what needs attention first. */
export function sections({ tenants }: Report, detail: Detail): string[] {
  const failed = tenants.filter((tenant) => tenant.outcome === "unreadable");
  const unreadable = failed.filter((tenant) => !isRefused(tenant));
  const refused = failed.filter(isRefused);
  const same = tenants.filter((tenant) => tenant.outcome === "same");
  const clusters = clustersOf(tenants);
  return [
    ...(refused.length > 0 ? ["#### Would lock somebody out"] : []),
    ...refused.map((tenant) => unreadableTenant(tenant, detail)),
    ...(unreadable.length > 0 ? ["#### Could not be read"] : []),
    ...unreadable.map((tenant) => unreadableTenant(tenant, detail)),
    ...(clusters.length > 0 ? ["#### Differ"] : []),
    ...clusters.map((cluster) => clusterSection(cluster, clusters.length, detail)),
    ...accessOfTenants(tenants, detail),
    ...(same.length > 0 ? ["#### The same", names(same)] : []),
  ];
}

/** The tenants' stacks, each in a code span. */
export const names = (tenants: readonly TenantResult[]): string =>
  tenants.map(({ stack }) => codeSpan(stack)).join(", ");

function unreadableTenant(tenant: Extract<TenantResult, { outcome: "unreadable" }>, detail: Detail): string {
  const found = tenant.resources.length;
  const heading = `**${codeSpan(tenant.stack)}**: ${outcomeOf(tenant)}`;
  return [
    heading,
    ...(detail.reason > 0 ? [codeBlock(tenant.failure.message, detail.reason)] : []),
    ...(found > 0
      ? [
          isRefused(tenant) ? "The plan:" : "Found until then; there may be more:",
          resourceList(tenant.resources, detail),
        ]
      : []),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function clusterSection({ tenants, resources }: Cluster, clusters: number, detail: Detail): string {
  const alike = tenants.length > 1 ? `**${tenants.length} tenants in the same way**: ` : "";
  const alone = tenants.length === 1 && clusters > 1 ? " in a way of its own" : "";
  const { drift, program } = byOrigin(resources);
  return [
    `${alike}${names(tenants)}${alone}`,
    ...origin("Changed behind Pulumi's back", drift, detail),
    ...origin("Changed by the program", program, detail),
  ].join("\n\n");
}

function origin(heading: string, resources: readonly ResourceResult[], detail: Detail): string[] {
  if (resources.length === 0) return [];
  if (detail.resources === 0) return [`${heading}: ${count(resources.length, "resource")}`];
  return [`${heading}:`, resourceList(resources, detail)];
}

function resourceList(resources: readonly ResourceResult[], detail: Detail): string {
  const style: ValueStyle = { value: codeSpan, maxLength: detail.value };
  const lines = resources.slice(0, detail.resources).flatMap((resource) => {
    const properties = resource.properties.slice(0, detail.properties);
    const left = resource.properties.length - properties.length;
    return [
      `- ${resourceLine(resource, style)}`,
      ...properties.map((property) => `  - ${propertyLine(property, style)}`),
      ...(left > 0 ? [`  - ${count(left, "property", "properties")}${properties.length > 0 ? " more" : ""}`] : []),
    ];
  });
  const left = resources.length - Math.min(resources.length, detail.resources);
  return [...lines, ...(left > 0 ? [`- ${count(left, "resource")}${lines.length > 0 ? " more" : ""}`] : [])].join("\n");
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
