import { isObject } from "./canonical";
import { KindError } from "./KindError";
import type { GraphObject, Values } from "./kind";

/** The two lists of domains, of which at most one has entries. */
export interface DomainLists {
  allowedDomains: readonly string[];
  blockedDomains: readonly string[];
}

const root = "B2BManagementPolicy";
const lists = "InvitationsAllowedAndBlockedDomainsPolicy";

/** The lists of domains in a policy's definition, which is one text of JSON. */
export function domainListsOf(policy: GraphObject): DomainLists {
  const section = sectionOf(definitionOf(policy), lists);
  const domains = (name: string) => (Array.isArray(section[name]) ? section[name].map(String) : []);
  return { allowedDomains: domains("AllowedDomains"), blockedDomains: domains("BlockedDomains") };
}

/** A definition with other lists of domains, and all else as it is. Only the list that has entries is written. */
export function definitionWith({ allowedDomains, blockedDomains }: DomainLists, policy: GraphObject): string[] {
  const whole = definitionOf(policy);
  const section = allowedDomains.length > 0 ? { AllowedDomains: allowedDomains } : { BlockedDomains: blockedDomains };
  return [JSON.stringify({ ...whole, [root]: { ...rootOf(whole), [lists]: section } })];
}

/** Whether a definition carries more than lists of domains, such as the redemption of invitations. */
export function hasOtherSettings(policy: GraphObject): boolean {
  const whole = definitionOf(policy);
  return [...Object.keys(whole), ...Object.keys(rootOf(whole))].some((name) => name !== root && name !== lists);
}

function definitionOf({ id, definition }: GraphObject): Values {
  const [text] = Array.isArray(definition) ? (definition as unknown[]) : [];
  if (text === undefined) return {};
  const parsed = parse(String(text));
  if (isObject(parsed)) return parsed;
  throw new KindError(
    `The definition of the B2B management policy ${String(id)} is not the JSON object that Graph documents, so it is ` +
      "left alone. Look at it in the Entra admin centre: External Identities, External collaboration settings.",
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const rootOf = (whole: Values) => (isObject(whole[root]) ? whole[root] : {});

function sectionOf(whole: Values, name: string): Values {
  const section = rootOf(whole)[name];
  return isObject(section) ? section : {};
}
