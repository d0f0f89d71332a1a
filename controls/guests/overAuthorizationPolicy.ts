import { given } from "../given";
import type { AuthorizationPolicy } from "../state/Guests";
import { metUnless, unknown } from "../verdict";

type Setting = keyof AuthorizationPolicy;

/** What a setting has to be, and what to call that value where its own text says little. */
interface Expected {
  value: string | boolean;
  called?: string;
}

/** Makes a predicate that compares settings of the authorization policy. A setting that is not there was not read. */
export const overAuthorizationPolicy = (expected: { readonly [S in Setting]?: Expected }, held: string) =>
  given(["authorizationPolicy"], ({ authorizationPolicy }) => {
    const rows = Object.entries(expected) as [Setting, Expected][];
    const unread = rows.filter(([setting]) => authorizationPolicy[setting] === undefined);
    if (unread.length > 0) return unknown(...unread.map(([setting]) => `${setting} could not be read.`));
    return metUnless(
      rows
        .filter(([setting, { value }]) => !same(authorizationPolicy[setting], value))
        .map(
          ([setting, { value, called }]) =>
            `${setting} is ${String(authorizationPolicy[setting])}, expected ${value}${called ? ` (${called})` : ""}.`,
        ),
      held,
    );
  });

/** Ids and words compare without case, as Graph does. */
const same = (found: unknown, wanted: string | boolean): boolean =>
  typeof wanted === "string" ? String(found).toLowerCase() === wanted.toLowerCase() : found === wanted;
