import { type Cluster, clustersOf } from "../clusters";
import { type Report, type ResourceResult } from "../model";
import { kindOf } from "./kindOf";
import { countsOf, headline } from "../summary";
import { warningsOf } from "../warnings";
import { count } from "./count";
import { differences } from "./differences";
import { type Markup, markup } from "./markup";
import { tenantLink } from "./tenantLink";

/** Renders what is to be known at a glance: how many tenants are in each state, what several of them share, warnings. */
export function overview(report: Report): Markup {
  return markup`<header>
<p class="product">entra-baseline ${report.operation}${report.finishedAt && time(report.finishedAt)}</p>
<h1>${headline(report)}</h1>
${report.tenants.length > 0 && proportions(report)}
</header>
${common(clustersOf(report.tenants).filter(({ tenants }) => tenants.length > 1))}
${warnings(report)}`;
}

const time = (iso: string): Markup =>
  markup` · <time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")} UTC</time>`;

/** A bar of the outcomes; the numbers are in the heading already. */
function proportions(report: Report): Markup {
  const counts = countsOf(report);
  let at = 0;
  const parts = (["unreadable", "differs", "updated", "same"] as const).map((outcome) => {
    const start = at;
    at += counts[outcome];
    return markup`<rect class="${outcome}" x="${start}" width="${counts[outcome]}" height="1"/>`;
  });
  return markup`<svg class="proportions" viewBox="0 0 ${at} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

/** Differences that several tenants share have one cause more often than not, so they come first. */
function common(clusters: readonly Cluster[]): Markup | false {
  return (
    clusters.length > 0 &&
    markup`<section aria-labelledby="common">
<h2 id="common">Alike in several tenants</h2>
${clusters.map(
  ({ tenants, resources }) => markup`<details class="cluster">
<summary><strong>${tenants.length} tenants</strong> differ in the same way: ${kindsOf(resources)}</summary>
<p class="names">${tenants.map(tenantLink)}</p>
${differences(resources)}
</details>`,
)}
</section>`
  );
}

/** Names the kinds of resources, most of which tell by themselves what it is about. */
function kindsOf(resources: readonly ResourceResult[]): string {
  const kinds = [...new Set(resources.map(kindOf))];
  const more = kinds.length > 3 ? ` and ${count(kinds.length - 3, "more kind")}` : "";
  return `${kinds.slice(0, 3).join(", ")}${more}`;
}

function warnings(report: Report): Markup | false {
  const found = warningsOf(report);
  return (
    found.length > 0 &&
    markup`<section aria-labelledby="warnings">
<h2 id="warnings">Warnings</h2>
<ul class="warnings">
${found.map(({ warning, tenants }) => markup`<li><p>${warning}</p><p class="names">${tenants.map(tenantLink)}</p></li>`)}
</ul>
</section>`
  );
}
