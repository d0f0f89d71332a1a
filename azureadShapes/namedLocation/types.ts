export const countryType = "#microsoft.graph.countryNamedLocation";
export const ipType = "#microsoft.graph.ipNamedLocation";
export const rangeTypes = ["#microsoft.graph.iPv4CidrRange", "#microsoft.graph.iPv6CidrRange"];
