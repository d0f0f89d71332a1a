import { type Report, type TenantResult } from "../model";
import { countsOf, differenceCounts, isRefused, outcomeOf } from "../summary";
import { accessDetail } from "./accessDetail";
import { differences } from "./differences";
import { type Markup, markup } from "./markup";
import { tenantAnchor } from "./tenantLink";

/** What needs attention first. */
const rank = { unreadable: 0, differs: 1, updated: 2, same: 3 } as const;

/** Opened from the start where there are no more than these to look at. */
const fewTenants = 3;

/** Renders all tenants as a table, each with a row of detail that folds, and the means to search it. */
export function tenantTable(report: Report): Markup {
  const tenants = [...report.tenants].sort((a, b) => rank[a.outcome] - rank[b.outcome]);
  const isOpen = tenants.filter(({ outcome }) => rank[outcome] < rank.updated).length <= fewTenants;
  return markup`<main>
<h2>Tenants</h2>
${controls(report)}
<table id="tenants">
<thead><tr>
${columns.map(({ title, kind, extra }) => markup`<th scope="col" class="${kind}${extra && " extra"}" data-kind="${kind}">${title}</th>`)}
</tr></thead>
${tenants.map((tenant) => rows(tenant, isOpen && rank[tenant.outcome] < rank.updated))}
</table>
</main>`;
}

/** An extra column is left out where there is little room. */
const columns = [
  { title: "Tenant", kind: "text", extra: false },
  { title: "Outcome", kind: "number", extra: false },
  { title: "Drift", kind: "number", extra: false },
  { title: "Program", kind: "number", extra: false },
  { title: "Time", kind: "number", extra: true },
] as const;

function controls(report: Report): Markup {
  const counts = countsOf(report);
  const choice = (value: string, title: string, number: number): Markup =>
    markup`<label class="choice ${value}"><input type="radio" name="outcome" value="${value}"${value === "all" && markup` checked`}><span>${title} <b>${number}</b></span></label>`;
  return markup`<form class="controls" role="search" aria-label="Tenants">
<fieldset><legend>Show</legend>
${choice("all", "all", report.tenants.length)}
${choice("unreadable", "failed", counts.unreadable)}
${choice("differs", "differ", counts.differs)}
${counts.updated > 0 && choice("updated", "updated", counts.updated)}
${choice("same", "the same", counts.same)}
</fieldset>
<label class="search"><span>Search</span><input type="search" name="text" placeholder="tenant, resource, setting" autocomplete="off"></label>
<label><span>Changed by</span><select name="origin"><option value="">anybody</option><option value="drift">somebody behind Pulumi's back</option><option value="program">the program</option></select></label>
<button type="button" name="fold">Open all</button>
<output name="shown"></output>
</form>`;
}

function rows(tenant: TenantResult, isOpen: boolean): Markup {
  const { program, drift } = differenceCounts(tenant);
  const { outcome, stack, displayName, tenantId, seconds } = tenant;
  const detail = detailOf(tenant);
  const name = displayName ?? stack;
  return markup`<tbody id="${tenantAnchor(tenant)}" data-outcome="${outcome}"${isOpen && markup` data-open`}>
<tr class="tenant">
<th scope="row" data-value="${name.toLowerCase()}"><span class="name"><bdi>${name}</bdi></span> <span class="ids">${displayName !== undefined && markup`<bdi>${stack}</bdi> `}<span>${tenantId}</span></span></th>
<td data-value="${rank[outcome]}"><span class="outcome ${outcome}">${outcomeOf(tenant)}</span></td>
<td class="number" data-value="${drift}" data-origin="drift">${outcome === "same" ? "–" : drift}</td>
<td class="number" data-value="${program}" data-origin="program">${outcome === "same" ? "–" : program}</td>
<td class="number extra" data-value="${seconds}">${Math.round(seconds)} s</td>
</tr>
${detail.length > 0 && markup`<tr class="detail"><td colspan="${columns.length}">${detail}</td></tr>`}
</tbody>
`;
}

function detailOf(tenant: TenantResult): Markup[] {
  const access = accessDetail(tenant.access);
  if (tenant.outcome === "same") return access;
  const found = differences(tenant.resources);
  if (tenant.outcome !== "unreadable") return [...found, ...access];
  const lead = isRefused(tenant) ? "The plan:" : "Found until then; there may be more:";
  return [
    markup`<p class="reason">${tenant.failure.message}</p>`,
    ...(found.length > 0 ? [markup`<p>${lead}</p>`] : []),
    ...found,
    ...access,
  ];
}
