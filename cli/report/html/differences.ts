import { byOrigin } from "../byOrigin";
import { type PropertyResult, type ResourceResult } from "../model";
import { operationOf, propertyChange } from "../wording";
import { kindOf } from "./kindOf";
import { type Markup, markup } from "./markup";

/** Long enough for any setting; what is longer stands in the JSON report. */
const style = { value: (text: string) => text, maxLength: 2000 };

/** Renders differences, those made behind Pulumi's back first. */
export function differences(resources: readonly ResourceResult[]): Markup[] {
  const { drift, program } = byOrigin(resources);
  return [
    ...section("Changed behind Pulumi's back", "drift", drift),
    ...section("Changed by the program", "program", program),
  ];
}

function section(heading: string, kind: string, resources: readonly ResourceResult[]): Markup[] {
  if (resources.length === 0) return [];
  return [
    markup`<section class="origin ${kind}"><h3>${heading}</h3><ul class="resources">${resources.map(resourceItem)}</ul></section>`,
  ];
}

function resourceItem(resource: ResourceResult): Markup {
  const { name, isGone, properties, controls = [] } = resource;
  return markup`<li>
<p class="resource"><span class="op">${operationOf(resource)}</span> <strong>${kindOf(resource)}</strong> <bdi>${name}</bdi>${isGone && markup` <em>was deleted behind Pulumi's back</em>`}${controls.length > 0 && markup` <span class="note">${controls.join(", ")}</span>`}</p>
${properties.length > 0 && markup`<ul class="properties">${properties.map(propertyItem)}</ul>`}
</li>`;
}

function propertyItem(property: PropertyResult): Markup {
  const { from, to, consequence } = propertyChange(property, style);
  const notes = [consequence, property.replaces && "replaces the resource"].filter(Boolean).join("; ");
  return markup`<li><code class="path">${property.path}</code> <span class="change"><code class="from">${from}</code> <span class="arrow">→</span> <code class="to">${to}</code></span>${notes !== "" && markup` <span class="note">${notes}</span>`}</li>`;
}
