/** Ids that read well in a failing test: the same word always gives the same GUID. */
export function id(word: string): string {
  let hash = 0;
  for (const char of word) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  const hex = [...word].map((char) => char.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return `${hash.toString(16).padStart(8, "0")}-0000-4000-8000-${hex.slice(-12).padStart(12, "0")}`;
}

export const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
export const fabrikam = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
export const northwind = "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d";
export const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
