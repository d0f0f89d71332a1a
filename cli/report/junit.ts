import { byOrigin } from "./byOrigin";
import { type Report, type ResourceResult, type TenantResult } from "./model";
import { oneLine, plainText } from "./plainText";
import { outcomeOf } from "./summary";
import { propertyLine, resourceLine } from "./wording";

/** One test of a tenant: it passed, found a difference, or could not be run. */
interface Case {
  name: string;
  problem?: { element: "failure" | "error"; type: string; message: string; text: string };
}

/**
 * Renders a report as JUnit XML, for CI systems that show tests: one suite a tenant, in which each resource that differs
 * is a failure and a tenant that could not be read is an error. A tenant with nothing to do has one test, which passed.
 */
export function junit(report: Report): string {
  const suites = report.tenants.map((tenant) => ({ tenant, cases: casesOf(tenant) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites${attributes({ name: `entra-baseline ${report.operation}`, ...counts(all), time: seconds(suites.map(({ tenant }) => tenant)) })}>`,
    ...suites.map(({ tenant, cases }) => suite(tenant, cases, report.finishedAt)),
    `</testsuites>\n`,
  ].join("\n");
}

function suite(tenant: TenantResult, cases: readonly Case[], finishedAt: string | undefined): string {
  const about = {
    name: tenant.stack,
    ...counts(cases),
    time: seconds([tenant]),
    // Without a zone, as the format has it.
    ...(finishedAt ? { timestamp: finishedAt.slice(0, 19) } : {}),
  };
  const time = cases.length > 0 ? tenant.seconds / cases.length : 0;
  return [
    `  <testsuite${attributes(about)}>`,
    ...cases.map((each) => testCase(tenant.stack, each, time)),
    `  </testsuite>`,
  ].join("\n");
}

function casesOf(tenant: TenantResult): Case[] {
  if (tenant.outcome === "same" || tenant.outcome === "updated") return [{ name: outcomeOf(tenant) }];
  const { drift, program } = byOrigin(tenant.resources);
  return [
    ...(tenant.outcome === "unreadable" ? [failed(tenant)] : []),
    ...drift.map((resource) => differing("drift", resource)),
    ...program.map((resource) => differing("program", resource)),
  ];
}

function failed(tenant: Extract<TenantResult, { outcome: "unreadable" }>): Case {
  const { kind, message } = tenant.failure;
  const name = outcomeOf(tenant);
  return { name, problem: { element: "error", type: kind, message: message.split("\n")[0]!, text: message } };
}

function differing(type: "drift" | "program", resource: ResourceResult): Case {
  const message = resourceLine(resource);
  const text = resource.properties.map((property) => propertyLine(property)).join("\n");
  const name = `${type}: ${resource.type} ${resource.name}`;
  return { name, problem: { element: "failure", type, message, text: text || message } };
}

function testCase(stack: string, { name, problem }: Case, time: number): string {
  const about = attributes({ name, classname: stack, time: time.toFixed(3) });
  if (!problem) return `    <testcase${about}/>`;
  const { element, type, message, text } = problem;
  const inside = `<${element}${attributes({ type, message })}>${escaped(plainText(text))}</${element}>`;
  return `    <testcase${about}>${inside}</testcase>`;
}

const counts = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.filter(({ problem }) => problem?.element === "failure").length,
  errors: cases.filter(({ problem }) => problem?.element === "error").length,
});

const seconds = (tenants: readonly TenantResult[]): string =>
  tenants.reduce((sum, tenant) => sum + tenant.seconds, 0).toFixed(3);

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(oneLine(String(value)))}"`)
    .join("");

/** `plainText` has taken out the control characters, which XML has no way to write; two more characters are none in XML. */
const escaped = (text: string): string =>
  text.replace(/[\ufffe\uffff]/g, "\ufffd").replace(/[&<>"\t]/g, (character) => `&#${character.charCodeAt(0)};`);
