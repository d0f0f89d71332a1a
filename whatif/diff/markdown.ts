/** Names of policies and tenants are other people's words: in Markdown, tables included, they must stay words. */
export const plain = (words: string): string => words.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/\s+/g, " ");
