import { type Finding, type Health } from "./Finding";

const marks: Readonly<Record<Health, string>> = { ok: "✔", warning: "!", problem: "✖", unknown: "?" };

/** Renders findings, a line each, with the remedy below it. */
export function render(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const lines = findings.flatMap(({ check, health, found, remedy }) => [
    `${marks[health]} ${check.padEnd(width)}  ${found}`,
    ...(remedy ? [`  ${" ".repeat(width)}  → ${remedy}`] : []),
  ]);
  return `${lines.join("\n")}\n`;
}
