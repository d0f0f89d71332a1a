/** Drops the engine's colour tags (`<{%reset%}>`), which it leaves to whoever prints the event. */
export const plainMessage = (message: string): string => message.replace(/<\{%[^%]*%\}>/g, "").trim();
