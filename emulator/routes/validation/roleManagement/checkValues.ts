import { type Rule, ruleType } from "../../../data/roleManagementRules";
import { type Refuse } from "./changeRules";
import { minutesOf } from "./minutesOf";

const halfAnHour = 30;
const aDay = 24 * 60;
const aYear = 365 * aDay;

/** Refuses values that the type of a rule allows but PIM does not. */
export function checkValues(rule: Rule, refuse: Refuse): void {
  const invalid = (reason: string) => refuse(`The policy rule is invalid. ${rule.id}: ${reason}.`);
  if (rule["@odata.type"] === ruleType("Expiration")) {
    checkExpiration(rule, invalid);
  }
  if (rule["@odata.type"] === ruleType("AuthenticationContext") && rule["isEnabled"] === true) {
    const claim = rule["claimValue"];
    if (typeof claim !== "string" || !/^c[1-9]\d?$/.test(claim)) throw invalid("claimValue is one of c1 to c99");
  }
  if (rule["@odata.type"] === ruleType("Notification")) {
    const own = rule.id.split("_")[1];
    if (rule["recipientType"] !== own) throw invalid(`recipientType is ${own} for this rule`);
  }
}

function checkExpiration(rule: Rule, invalid: Refuse): void {
  const { isExpirationRequired: required, maximumDuration: duration } = rule;
  const activation = rule.id === "Expiration_EndUser_Assignment";
  if (activation && required !== true) throw invalid("an activation always expires");
  if (duration === null || duration === undefined) {
    if (required) throw invalid("maximumDuration is required when expiration is");
    return;
  }
  const minutes = minutesOf(String(duration));
  if (minutes === undefined) throw invalid(`'${String(duration)}' is no ISO 8601 duration`);
  if (activation && (minutes < halfAnHour || minutes > aDay)) throw invalid("an activation lasts PT30M to P1D");
  if (!activation && (minutes <= 0 || minutes > aYear)) throw invalid("an assignment lasts P365D at most");
}
