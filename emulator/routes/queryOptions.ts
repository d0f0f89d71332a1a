/** The OData options of an operation that answers with a list; it expands nothing. */
export const listOptions: readonly string[] = ["$select", "$filter", "$top", "$count", "$skiptoken"];

/** The OData options of an operation that answers with one object; it expands nothing. */
export const entityOptions: readonly string[] = ["$select"];
