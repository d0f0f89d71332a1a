import { and, not, type Tri, YES } from "../logic/Tri";
import type { ConditionSet } from "../model/ConditionalAccessPolicy";
import type { PolicyReader } from "../PolicyReader";
import type { Condition } from "./Condition";
import { omitted } from "./omitted";
import { doubtful, listed, wordList } from "./wordList";

const known = ["android", "iOS", "windows", "windowsPhone", "macOS", "linux", "all"];

/**
 * Compiles the device platforms; null when there is no such condition. `all` also includes platforms that Entra ID does
 * not recognise, which no exclusion names.
 *
 * Follows "Conditional Access: Conditions" (Microsoft Learn).
 */
export function compilePlatforms(reader: PolicyReader, platforms: ConditionSet["platforms"]): Condition | null {
  if (platforms == null) return null;
  const path = "conditions.platforms";
  const unknown = reader.unknownProperties(path, platforms, ["includePlatforms", "excludePlatforms"]);
  const everything = !platforms.includePlatforms?.length;
  if (everything && !platforms.excludePlatforms?.length && unknown.length === 0) return null;
  const include = wordList(reader, `${path}.includePlatforms`, platforms.includePlatforms, known);
  const exclude = wordList(reader, `${path}.excludePlatforms`, platforms.excludePlatforms, known);
  return {
    reason: "devicePlatform",
    holds(signIn) {
      const { platform } = signIn;
      if (platform === undefined) return omitted(signIn);
      const included: Tri = everything || include.words.has("all") ? YES : listed(include, platform, signIn);
      const excluded: Tri = exclude.words.has("all") ? YES : listed(exclude, platform, signIn);
      const result = and(included, not(excluded));
      return unknown.length > 0 && excluded !== YES ? doubtful(unknown, signIn) : result;
    },
  };
}
