import { plain } from "../diff/markdown";
import type { BlastRadius } from "./denyAllBlastRadius";

/** Writes a blast radius as Markdown: whom it cuts off, and the partner entries that would keep them in. */
export function renderBlastRadius(radius: BlastRadius): string {
  const unknown = radius.unknownHome.reduce((total, { guests }) => total + guests, 0);
  const aside = unknown > 0 ? `\n\nOf ${unknown} more guests the home tenant is not known, or is no Entra tenant.` : "";
  if (radius.cut.length === 0) return `No guest of a known home tenant is cut off.${aside}\n`;
  const logs =
    radius.recentSignInsCut === null ? "sign-in logs could not be read" : `${radius.recentSignInsCut} recent sign-ins`;
  const rows = radius.cut.map(({ name, homeTenantId, guests, recentSignIns, cut, hasEntry }) =>
    [plain(name ?? "?"), homeTenantId, guests, recentSignIns ?? "?", cut, hasEntry ? "yes" : "no"].join(" | "),
  );
  const entries = radius.cut.map(({ missingEntry }) => missingEntry);
  return [
    `**${radius.guestsCut} guests of ${radius.cut.length} home tenants would be cut off** (${logs}).${aside}`,
    "",
    "| Home tenant | Id | Guests | Recent sign-ins | Cut | Has an entry |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
    "Partner entries that would keep them in:",
    "",
    "```json",
    JSON.stringify(entries, null, 2),
    "```",
    "",
  ].join("\n");
}
