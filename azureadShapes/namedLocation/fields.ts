import { isIPv4, isIPv6 } from "node:net";
import { type Check, type Fields } from "../schema/Field";
import { block, flag, list, name, text, word } from "../schema/fieldTypes";
import { exactlyOneOf, type Rule } from "../schema/Rule";

const cidr: Check = (value) => {
  const [address = "", bits = "", ...rest] = value.split("/");
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  const length = /^(0|[1-9]\d{0,2})$/.test(bits) ? Number(bits) : NaN;
  if (rest.length > 0 || !(length <= most)) return "to be a valid IPv4 or IPv6 prefix";
  return length < 8 ? "to have a prefix length at least 8" : undefined;
};

/** The properties of `azuread.NamedLocation`. */
export const fields: Fields = {
  displayName: name({ required: true }),
  ip: block({ ipRanges: list(text({ check: cidr }), { required: true }), trusted: flag() }, { replaces: true }),
  country: block(
    {
      countriesAndRegions: list(name(), { required: true }),
      countryLookupMethod: word(["authenticatorAppGps", "clientIpAddress"], { default: "clientIpAddress" }),
      includeUnknownCountriesAndRegions: flag(),
    },
    { replaces: true },
  ),
  objectId: text({ output: true }),
};

export const rules: readonly Rule[] = [exactlyOneOf("", "ip", "country")];
