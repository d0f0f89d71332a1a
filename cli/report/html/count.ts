/** Writes a number with its noun: `1 resource`, `3 properties`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
