const names = ["select", "filter", "top", "skip", "count", "expand", "orderby", "search", "skiptoken", "deltatoken"];

/** The query with OData's own options under their full names: `Top=5` reads as `$top=5`. `$format` says nothing new. */
export function systemOptions(query: URLSearchParams): URLSearchParams {
  const renamed = [...query].map(([name, value]): [string, string] => {
    const plain = name.replace(/^\$/, "").toLowerCase();
    return [names.includes(plain) ? `$${plain}` : name, value];
  });
  return new URLSearchParams(renamed.filter(([name]) => name.toLowerCase() !== "$format"));
}
