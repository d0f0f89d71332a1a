/** A text as part of a resource's name: its letters and digits, in lower case, with a dash between. */
export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
