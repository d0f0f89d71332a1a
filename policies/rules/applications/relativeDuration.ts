const units = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };

/** Milliseconds in a duration as Terraform's providers take it, such as `4320h` or `8760h30m`; NaN when it is none. */
export function relativeDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|us|µs|ns|h|m|s)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return NaN;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units] * 1000, 0);
}
