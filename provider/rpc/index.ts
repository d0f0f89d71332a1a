export { InitializationError } from "./initializationError";
export * from "./resourceProvider";
export { runProviderPlugin } from "./runProviderPlugin";
export { serveProvider, type ServedProvider } from "./serveProvider";
export { hasUnknown, type PropertyMap, unknown } from "./values";
