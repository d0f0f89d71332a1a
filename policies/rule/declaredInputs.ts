/**
 * What each resource declares, by URN, as the engine has shown it to the resource rules before. A stack rule is shown
 * outputs alone, in which a provider has filled in what the program left open, or marked it as not known yet.
 *
 * Empty when every resource rule is disabled, as the engine then shows none.
 */
export const declaredInputs = new Map<string, Record<string, unknown>>();
