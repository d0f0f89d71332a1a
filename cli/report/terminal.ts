import Table from "cli-table3";
import { accessLines } from "./access/terminal";
import { byOrigin } from "./byOrigin";
import { type Report, type ResourceResult, type TenantResult } from "./model";
import { oneLine, plainText } from "./plainText";
import { differenceCounts, headline, isRefused, outcomeOf } from "./summary";
import { warningsOf } from "./warnings";
import { propertyLine, resourceLine } from "./wording";

export interface TerminalOptions {
  /** Tells what was changed behind Pulumi's back apart from what the program changes. */
  drift?: boolean;
}

/** Renders a report for a terminal: what differs in each tenant, then a table of all tenants, then the sum of it. */
export function terminal(report: Report, options: TerminalOptions = {}): string {
  const details = report.tenants.flatMap((tenant) => detail(tenant, options));
  return [...details, ...warnings(report), ...(report.tenants.length > 0 ? [table(report)] : []), headline(report)]
    .join("\n\n")
    .concat("\n");
}

function detail(tenant: TenantResult, options: TerminalOptions): string[] {
  const access = indent(accessLines(tenant.access));
  if (tenant.outcome === "same" && access.length === 0) return [];
  const lines = [`${oneLine(tenant.stack)}: ${outcomeOf(tenant)}`];
  if (tenant.outcome === "unreadable") {
    lines.push(...indent(plainText(tenant.failure.message).split("\n")));
    if (tenant.resources.length > 0)
      lines.push(...indent([isRefused(tenant) ? "The plan:" : "Found until then; there may be more:"]));
  }
  const resources = tenant.outcome === "same" ? [] : tenant.resources;
  lines.push(...(options.drift ? divided(resources) : indent(resourceLines(resources))), ...access);
  return [lines.join("\n")];
}

function divided(resources: readonly ResourceResult[]): string[] {
  const { drift, program } = byOrigin(resources);
  const section = (heading: string, found: ResourceResult[]): string[] =>
    found.length > 0 ? [...indent([heading]), ...indent(indent(resourceLines(found)))] : [];
  return [...section("Changed behind Pulumi's back:", drift), ...section("Changed by the program:", program)];
}

const resourceLines = (resources: readonly ResourceResult[]): string[] =>
  resources.flatMap((resource) => [
    resourceLine(resource),
    ...indent(resource.properties.map((property) => propertyLine(property))),
  ]);

const warnings = (report: Report): string[] =>
  warningsOf(report).map(
    ({ warning, tenants }) =>
      `warning (${tenants.map(({ stack }) => oneLine(stack)).join(", ")}): ${plainText(warning)}`,
  );

function table({ tenants }: Report): string {
  const rows = new Table({
    head: ["stack", "tenant", "outcome", "program", "drift", "time"],
    colAligns: ["left", "left", "left", "right", "right", "right"],
    style: { head: [], border: [] },
  });
  for (const tenant of tenants) {
    const { program, drift } = differenceCounts(tenant);
    const name = oneLine(tenant.displayName ?? tenant.tenantId ?? "");
    rows.push([oneLine(tenant.stack), name, outcomeOf(tenant), program, drift, `${Math.round(tenant.seconds)} s`]);
  }
  return rows.toString();
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
