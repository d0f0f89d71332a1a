import { type Values, asList } from "../values";

/** What of an authentication strength is patched; the combinations go through an action of their own. */
export const expandNamed = (planned: Values): Values => ({
  "@odata.type": "#microsoft.graph.authenticationStrengthPolicy",
  displayName: planned.displayName,
  description: planned.description || null,
});

/** The body that creates an authentication strength: Graph's authenticationStrengthPolicy. */
export const expand = (planned: Values): Values => ({
  ...expandNamed(planned),
  allowedCombinations: asList(planned.allowedCombinations),
});
