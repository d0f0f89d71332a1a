/** A policy pack that an operation is held to. */
export interface PolicyPack {
  /** Its executable, or its folder where the language host can start one. */
  path: string;
  /** A JSON file of its configuration. Of several packs, all have one or none has. */
  config?: string;
}

/** The packs as the Automation API takes them. */
export function policyPackSettings(packs: readonly PolicyPack[] = []) {
  const configs = packs.flatMap(({ config }) => config ?? []);
  return {
    ...(packs.length > 0 ? { policyPacks: packs.map(({ path }) => path) } : {}),
    ...(configs.length > 0 ? { policyPackConfigs: configs } : {}),
  };
}
