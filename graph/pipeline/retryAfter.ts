/**
 * Reads a Retry-After header: seconds, which Graph may send with a fraction, or an HTTP date.
 *
 * @returns milliseconds from `now` on, never negative; undefined when the header is absent or can't be read.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  if (/^[A-Z][a-z]{2}/.test(value)) {
    const date = Date.parse(value);
    if (!Number.isNaN(date)) return Math.max(0, date - now);
  }
  return undefined;
}
