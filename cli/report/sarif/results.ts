import { createHash } from "node:crypto";
import type { Result } from "sarif";
import { nameOf } from "../../../automation/changes";
import { byOrigin } from "../byOrigin";
import { type ResourceResult, type TenantResult, type Violation } from "../model";
import { oneLine, plainText, shorten } from "../plainText";
import { propertyLine, resourceLine } from "../wording";
import { guardrailId, levels } from "./guardrails";
import { type RuleId, rules } from "./rules";

/** Long enough to tell all; services cut what is longer, in the middle of a word. */
const maxMessage = 8000;

/** What is to be told of a tenant; of differences nothing, once an update has made it what the program wants. */
export function resultsOf(tenant: TenantResult): Result[] {
  const guardrails = brokenGuardrails(tenant);
  if (tenant.outcome === "same" || tenant.outcome === "updated") return guardrails;
  const { drift, program } = byOrigin(tenant.resources);
  // Each guardrail says itself what the failure sums up.
  const isTold = guardrails.some(({ level }) => level === levels.mandatory);
  const failures =
    tenant.outcome !== "unreadable" || (tenant.failure.kind === "policy" && isTold) ? [] : [failure(tenant)];
  return [
    ...failures,
    ...guardrails,
    ...drift.map((resource) => difference("drift", tenant, resource)),
    ...program.map((resource) => difference("program", tenant, resource)),
  ];
}

const failure = (tenant: Extract<TenantResult, { outcome: "unreadable" }>): Result =>
  result(finding(tenant.failure.kind), tenant, plainText(tenant.failure.message));

function difference(rule: RuleId, tenant: TenantResult, resource: ResourceResult): Result {
  const lines = [resourceLine(resource), ...resource.properties.map((property) => propertyLine(property))];
  const found = result(finding(rule), tenant, lines.join("\n"), resource);
  const { controls = [] } = resource;
  return controls.length > 0 ? { ...found, properties: { tags: controls.map(oneLine) } } : found;
}

/** One result a guardrail and resource, with all that the guardrail says of it. */
function brokenGuardrails(tenant: TenantResult): Result[] {
  const groups = new Map<string, Violation[]>();
  for (const violation of tenant.violations ?? []) {
    const key = JSON.stringify([guardrailId(violation), violation.urn]);
    groups.set(key, [...(groups.get(key) ?? []), violation]);
  }
  return [...groups.values()].map((violations) => {
    const [first] = violations;
    const { urn } = first!;
    const text = violations.map(({ message }) => plainText(message)).join("\n");
    const rule = { id: guardrailId(first!), level: levels[first!.level] };
    return result(rule, tenant, text, urn === undefined ? undefined : { urn, name: nameOf(urn) });
  });
}

interface Finding {
  id: string;
  level: Result.level;
}

const finding = (rule: RuleId): Finding => ({ id: rule, level: rules[rule].level });

function result({ id, level }: Finding, tenant: TenantResult, text: string, at?: { urn: string; name: string }) {
  const { stack, displayName } = tenant;
  const name = oneLine(displayName ? `${displayName} (${stack})` : stack);
  const logical = at && { fullyQualifiedName: oneLine(at.urn), name: oneLine(at.name), kind: "resource" };
  return {
    ruleId: id,
    level,
    message: { text: shorten(`${name}: ${text}`, maxMessage) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: fileOf(tenant) }, region: { startLine: 1 } },
        ...(logical ? { logicalLocations: [logical] } : {}),
      },
    ],
    // Without it a service tells findings apart by the line of code, which is the same for all of a tenant's.
    partialFingerprints: { "entraBaseline/v1": fingerprint(id, stack, logical?.fullyQualifiedName ?? "") },
  } satisfies Result;
}

const fileOf = ({ file, stack }: TenantResult): string =>
  encodeURI(file ?? `Pulumi.${stack}.yaml`).replace(/[?#]/g, encodeURIComponent);

/** The same for the same resource of the same tenant, whatever its values are. */
const fingerprint = (...parts: string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
