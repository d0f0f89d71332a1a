import { externalUserTypes } from "../model/SignIn";

/** The bit of each external user type, for a policy's flags. */
export const externalTypeBits: Readonly<Record<string, number>> = Object.fromEntries(
  externalUserTypes.map((type, index) => [type, 1 << index]),
);
