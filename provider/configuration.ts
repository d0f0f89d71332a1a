import { closest } from "fastest-levenshtein";
import { type SettingName, settingTable } from "../graph";
import { isGuid } from "../kinds/fields";
import {
  type CheckFailure,
  type CheckRequest,
  type CheckResult,
  type DiffRequest,
  type DiffResult,
  unknown,
} from "./rpc";

const names = Object.keys(settingTable) as SettingName[];
const isSetting = (name: string): name is SettingName => Object.hasOwn(settingTable, name);

/** What the engine itself may keep among a provider's properties. */
const engineProperties = new Set(["version", "pluginDownloadURL"]);

/**
 * Checks the provider's configuration as far as it is written down. What is missing may still come from the environment
 * when the first request is made, so that a preview needs no credentials.
 */
export function checkConfiguration({ inputs }: CheckRequest): CheckResult {
  return {
    inputs,
    failures: Object.entries(inputs).flatMap(([name, value]) => failureOf(name, value)),
    secrets: names.filter((name) => settingTable[name].secret),
  };
}

function failureOf(property: string, value: unknown): CheckFailure[] {
  if (value === unknown || value === undefined || engineProperties.has(property)) return [];
  if (!isSetting(property)) {
    return [{ property, reason: `there is no such setting; did you mean "${closest(property, names)}"?` }];
  }
  if (settingTable[property].type === "boolean" && !/^(true|false|1|0|)$/i.test(String(value))) {
    return [{ property, reason: `expected true or false; found ${JSON.stringify(value)}` }];
  }
  if (property === "tenantId" && value !== "" && !isGuid(String(value))) {
    return [
      {
        property,
        reason: `expected a tenant id: a GUID such as 3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70; found "${String(value)}"`,
      },
    ];
  }
  return [];
}

/**
 * Another tenant is another provider: everything made with the old one is replaced, the old tenant's part by the old
 * provider. All other settings only say how to sign in.
 */
export function diffConfiguration({ oldInputs, inputs }: DiffRequest): DiffResult {
  const text = (value: unknown) => (value === undefined || value === unknown ? undefined : String(value).toLowerCase());
  const changed = names.filter((name) => oldInputs[name] !== inputs[name]);
  return {
    changes: Object.fromEntries(
      changed.map((name) => {
        const [before, after] = [text(oldInputs[name]), text(inputs[name])];
        const replace = name === "tenantId" && before !== undefined && after !== undefined && before !== after;
        const kind = oldInputs[name] === undefined ? "add" : inputs[name] === undefined ? "delete" : "update";
        return [name, { kind, replace, inputDiff: true }];
      }),
    ),
  };
}
