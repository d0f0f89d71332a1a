/**
 * Builds a `$filter` from a template literal, quoting each value as an OData string, so that a value can't change what
 * the filter asks.
 *
 *     odataFilter`scopeType eq ${"DirectoryRole"} and roleDefinitionId eq ${templateId}`
 */
export function odataFilter(template: TemplateStringsArray, ...values: string[]): string {
  return template.reduce((filter, text, i) => filter + quote(values[i - 1] ?? "") + text);
}

function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
