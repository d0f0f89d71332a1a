const audiences = ["https://graph.microsoft.com", "00000003-0000-0000-c000-000000000000"];

/** Whether a token's audience is Microsoft Graph, under its own name or at the emulator's address. */
export function isGraph(audience: unknown): boolean {
  if (typeof audience !== "string") return false;
  return audiences.includes(audience) || /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(audience);
}
