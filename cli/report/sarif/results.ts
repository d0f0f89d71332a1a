import { createHash } from "node:crypto";
import type { Location, Result } from "sarif";
import { byOrigin } from "../byOrigin";
import { type ResourceResult, type TenantResult } from "../model";
import { oneLine, plainText, shorten } from "../plainText";
import { propertyLine, resourceLine } from "../wording";
import { type RuleId, rules } from "./rules";

/** Long enough to tell all; services cut what is longer, in the middle of a word. */
const maxMessage = 8000;

/** What is to be told of a tenant. One that was updated is as the program wants it: nothing. */
export function resultsOf(tenant: TenantResult): Result[] {
  if (tenant.outcome === "same" || tenant.outcome === "updated") return [];
  const { drift, program } = byOrigin(tenant.resources);
  return [
    ...(tenant.outcome === "unreadable" ? [failure(tenant)] : []),
    ...drift.map((resource) => difference("drift", tenant, resource)),
    ...program.map((resource) => difference("program", tenant, resource)),
  ];
}

const failure = (tenant: Extract<TenantResult, { outcome: "unreadable" }>): Result =>
  result(tenant.failure.kind, tenant, plainText(tenant.failure.message), []);

function difference(rule: RuleId, tenant: TenantResult, resource: ResourceResult): Result {
  const lines = [resourceLine(resource), ...resource.properties.map((property) => propertyLine(property))];
  const found = result(rule, tenant, lines.join("\n"), [
    { fullyQualifiedName: oneLine(resource.urn), name: oneLine(resource.name), kind: "resource" },
  ]);
  const { controls = [] } = resource;
  return controls.length > 0 ? { ...found, properties: { tags: controls.map(oneLine) } } : found;
}

function result(rule: RuleId, tenant: TenantResult, text: string, logical: Location["logicalLocations"] = []): Result {
  const { stack, displayName } = tenant;
  const name = oneLine(displayName ? `${displayName} (${stack})` : stack);
  return {
    ruleId: rule,
    ruleIndex: Object.keys(rules).indexOf(rule),
    level: rules[rule].level,
    message: { text: shorten(`${name}: ${text}`, maxMessage) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: fileOf(tenant) }, region: { startLine: 1 } },
        ...(logical.length > 0 ? { logicalLocations: logical } : {}),
      },
    ],
    // Without it a service tells findings apart by the line of code, which is the same for all of a tenant's.
    partialFingerprints: { "entraBaseline/v1": fingerprint(rule, stack, logical[0]?.fullyQualifiedName ?? "") },
  };
}

const fileOf = ({ file, stack }: TenantResult): string =>
  encodeURI(file ?? `Pulumi.${stack}.yaml`).replace(/[?#]/g, encodeURIComponent);

/** The same for the same resource of the same tenant, whatever its values are. */
const fingerprint = (...parts: string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
