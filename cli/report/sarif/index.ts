import type { Log } from "sarif";
import { manifest } from "../../manifest";
import { type Report } from "../model";
import { guardrails } from "./guardrails";
import { resultsOf } from "./results";
import { descriptors } from "./rules";

/**
 * Renders a report for a code scanning service, as SARIF 2.1.0: one result a resource that differs, one a guardrail that
 * it breaks, and one a tenant that failed, at the tenant's file. See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
 */
export function sarif(report: Report): string {
  const rules = [...descriptors(), ...guardrails(report)];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "entra-baseline", semanticVersion: manifest().version, rules } },
        automationDetails: { id: `entra-baseline/${report.operation}/` },
        invocations: [
          {
            executionSuccessful: report.tenants.every(({ outcome }) => outcome !== "unreadable"),
            ...(report.finishedAt ? { endTimeUtc: report.finishedAt } : {}),
          },
        ],
        columnKind: "utf16CodeUnits",
        results: report.tenants
          .flatMap(resultsOf)
          .map((result) => ({ ...result, ruleIndex: indexes.get(result.ruleId!)! })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
