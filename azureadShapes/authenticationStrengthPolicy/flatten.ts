import { type Values, asList } from "../values";

/** The properties of an authentication strength that Graph answered, in Pulumi's names. */
export const flatten = (body: Values): Values => ({
  displayName: body.displayName ?? "",
  description: body.description ?? "",
  allowedCombinations: asList(body.allowedCombinations),
});
