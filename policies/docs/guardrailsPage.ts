import { z } from "zod";
import type { Rule } from "../rule/Rule";
import { usage } from "./usage";

/** Writes the page of all guardrails in Markdown: how the pack is used, the rules, and each one's parameters. */
export function guardrailsPage(rules: readonly Rule[]): string {
  return [
    "# Guardrails",
    usage(rules.length),
    "## Rules",
    table(rules),
    ...rules.flatMap((rule) => [`### ${rule.name}`, `${rule.description}. ${controlsOf(rule)}`, ...details(rule)]),
  ]
    .join("\n\n")
    .concat("\n");
}

function table(rules: readonly Rule[]): string {
  return [
    "| Rule | What holds | Controls | Level | Looks at |",
    "| --- | --- | --- | --- | --- |",
    ...rules.map(
      (rule) =>
        `| [${rule.name}](#${rule.name}) | ${rule.description} | ${links(rule)} | ${rule.enforcementLevel} | ${
          "types" in rule ? "each resource" : "the whole stack"
        } |`,
    ),
  ].join("\n");
}

function details(rule: Rule): string[] {
  return [
    `Remedy: ${rule.remedy}`,
    ...("types" in rule ? [`Types: ${rule.types.map((type) => `\`${type}\``).join(", ")}.`] : []),
    ["| Parameter | Type | Default | What it is |", "| --- | --- | --- | --- |", ...parametersOf(rule)].join("\n"),
  ];
}

interface ParameterSchema {
  type?: string;
  enum?: unknown[];
  items?: ParameterSchema;
  default?: unknown;
  description?: string;
  properties?: Record<string, unknown>;
}

function parametersOf({ parameters }: Rule): string[] {
  const { properties = {} } = z.toJSONSchema(parameters, { io: "input" });
  return Object.entries(properties as Record<string, ParameterSchema>).map(([name, schema]) => {
    const byDefault = schema.default === undefined ? "" : `\`${JSON.stringify(schema.default)}\``;
    return `| \`${name}\` | ${typeOf(schema)} | ${byDefault} | ${schema.description ?? ""} |`;
  });
}

function typeOf({ type = "", enum: words, items, properties }: ParameterSchema): string {
  if (words) return words.map((word) => `\`${String(word)}\``).join(", ");
  if (items) return `list of ${typeOf(items)}`;
  return properties ? `{ ${Object.keys(properties).join(", ")} }` : type;
}

const links = ({ controls }: Rule): string => controls.map((id) => `[${id}](controls/${id}.md)`).join(", ");

const controlsOf = (rule: Rule): string => `${rule.controls.length > 1 ? "Controls" : "Control"}: ${links(rule)}.`;
