import { type Report } from "../model";
import { headline } from "../summary";
import { asset } from "./asset";
import { markup } from "./markup";
import { overview } from "./overview";
import { tenantTable } from "./tenantTable";

/**
 * Renders a report as one page that needs nothing else: no network, no other file. It can be sorted and filtered, and
 * without its script shows everything. Its content security policy lets in its own style and script by their digests
 * and nothing else, so that even a name that was not escaped could not run, load or send anything.
 */
export function html(report: Report): string {
  const style = asset("report.css");
  const script = asset("report.js");
  const policy = [
    "default-src 'none'",
    `style-src ${style.source}`,
    `script-src ${script.source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${headline(report)} · entra-baseline</title>
<style>${style.text}</style>
</head>
<body>
${overview(report)}
${report.tenants.length > 0 && tenantTable(report)}
<script>${script.text}</script>
</body>
</html>
`.text;
}
