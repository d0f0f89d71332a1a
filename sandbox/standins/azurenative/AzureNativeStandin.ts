import { asBlock, asList, type Values } from "../../../azureadShapes/schema/Field";
import { type PropertyMap, type ResourceProvider } from "../../../provider/rpc";
import type * as rpc from "../../../provider/rpc";
import { type Surroundings } from "../azuread/client/Session";
import { StandinError } from "../azuread/StandinError";
import { differencesOf } from "./differencesOf";
import { apiVersion, ResourceManager } from "./ResourceManager";

const token = "azure-native:authorization:RoleManagementPolicy";
const below = "/providers/Microsoft.Authorization/roleManagementPolicies/";

/** The output that keeps a policy as it was found; the official plugin's is `__orig_state`, which is internal to engines. */
const original = "originalState";

/**
 * Stands in for Pulumi's official azure-native plugin where that can't be installed, for PIM's policies of Azure roles:
 * the same token, inputs, outputs, ids and requests, for an emulator on this machine and nothing else. Nobody creates or
 * deletes such a policy: making the resource changes the one that is there, deleting it puts back what was found.
 */
export class AzureNativeStandin implements ResourceProvider {
  readonly version = "3.28.0";
  private resourceManager?: ResourceManager;

  constructor(private readonly surroundings: Surroundings) {}

  /** The engine keeps a schema for good under the plugin's name and version, where the official one would be missed. */
  async getSchema(): Promise<string> {
    throw new StandinError("the sandbox's stand-in for the azure-native plugin has no schema to generate code from");
  }

  async diffConfig({ oldInputs, inputs }: rpc.DiffRequest): Promise<rpc.DiffResult> {
    return { changes: differencesOf(oldInputs, inputs) };
  }

  async configure({ config }: rpc.ConfigureRequest, operation: rpc.Operation): Promise<void> {
    this.resourceManager = await ResourceManager.open(config, this.surroundings);
    operation.log.info(
      `azure-native: the sandbox's stand-in for the official plugin ${this.version} is in use; it reaches nothing beyond this machine`,
    );
  }

  async check({ type, inputs }: rpc.CheckRequest): Promise<rpc.CheckResult> {
    requireKnown(type);
    const missing = ["scope", "roleManagementPolicyName"].filter((name) => inputs[name] === undefined);
    return {
      inputs,
      failures: missing.map((property) => ({ property, reason: `missing required property ${property}` })),
    };
  }

  async diff({ oldInputs, inputs }: rpc.DiffRequest): Promise<rpc.DiffResult> {
    const changes = differencesOf(oldInputs, inputs);
    for (const name of ["scope", "roleManagementPolicyName"]) {
      if (changes[name]) changes[name].replace = true;
    }
    return { changes };
  }

  async create({ inputs, preview }: rpc.CreateRequest, { signal }: rpc.Operation): Promise<rpc.CreateResult> {
    if (preview) return { id: "", outputs: inputs };
    const id = idOf(inputs);
    const found = await this.existing(id, signal);
    const made = await this.signedIn.patch(id, settingsIn(inputs), signal);
    return { id, outputs: { ...outputsOf(made), [original]: found as PropertyMap } };
  }

  async read({ id, inputs, outputs }: rpc.ReadRequest, { signal }: rpc.Operation): Promise<rpc.ReadResult> {
    const found = await this.signedIn.get(id, signal);
    if (!found) return undefined;
    const live = outputsOf(found);
    return {
      id,
      inputs: inputsOf(id, live, inputs),
      outputs: { ...live, ...(outputs[original] === undefined ? {} : { [original]: outputs[original] }) },
    };
  }

  async update(request: rpc.UpdateRequest, { signal }: rpc.Operation): Promise<rpc.UpdateResult> {
    const { id, inputs, oldOutputs, preview } = request;
    if (preview) return { outputs: { ...oldOutputs, ...inputs } };
    const before = asBlock(oldOutputs[original]);
    const found = rulesIn(asBlock(before?.properties));
    const declared = rulesIn(inputs);
    // What is no longer declared goes back to what it was, and what never was stays: Azure wants the whole set.
    const rest = found.filter((rule) => !declared.some(({ id: name }) => name === rule.id));
    const made = await this.signedIn.patch(id, { ...settingsIn(inputs), rules: [...declared, ...rest] }, signal);
    return { outputs: { ...outputsOf(made), ...(before ? { [original]: before as PropertyMap } : {}) } };
  }

  async delete({ id, outputs }: rpc.DeleteRequest, { signal }: rpc.Operation): Promise<void> {
    const before = asBlock(outputs[original]);
    if (before) await this.signedIn.patch(id, { rules: rulesIn(asBlock(before.properties)) }, signal);
  }

  async invoke(request: rpc.InvokeRequest): Promise<rpc.InvokeResult> {
    throw notCarriedOut(`the function ${request.token}`);
  }

  private async existing(id: string, signal: AbortSignal): Promise<Values> {
    const found = await this.signedIn.get(id, signal);
    if (found) return found;
    throw new StandinError(`there is no role management policy ${id}`);
  }

  private get signedIn(): ResourceManager {
    if (!this.resourceManager) throw new Error("the plugin was asked for an operation before it was configured");
    return this.resourceManager;
  }
}

const idOf = ({ scope, roleManagementPolicyName: name }: PropertyMap): string =>
  `/${String(scope).replace(/^\/+|\/+$/g, "")}${below}${String(name)}`;

const rulesIn = (values: Values | undefined): Values[] =>
  asList(values?.rules)
    .map(asBlock)
    .filter((rule) => rule !== undefined);

/** What of the inputs is the policy's own. */
function settingsIn({ scope: _scope, roleManagementPolicyName: _name, ...settings }: PropertyMap): Values {
  return settings;
}

/** What Azure tells of a policy, in Pulumi's shape; what is null there isn't there. */
function outputsOf({ name, type, properties }: Values): PropertyMap {
  const told = Object.entries(asBlock(properties) ?? {}).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(told), name, type, azureApiVersion: apiVersion } as PropertyMap;
}

/** The inputs with what is declared as it is now; in an import, where nothing is declared, all of it. */
function inputsOf(id: string, live: PropertyMap, declared: PropertyMap): PropertyMap {
  const [scope, name] = id.split(below);
  const rules = rulesIn(live);
  if (declared.scope === undefined) return { scope, roleManagementPolicyName: name, rules } as PropertyMap;
  if (declared.rules === undefined) return declared;
  const asNow = rulesIn(declared).map((rule) => sameShape(rule, rules.find(({ id: one }) => one === rule.id) ?? {}));
  return { ...declared, rules: asNow as PropertyMap[] };
}

/** The live value with no more properties than the declared one has. */
function sameShape(declared: unknown, live: unknown): unknown {
  const [shape, found] = [asBlock(declared), asBlock(live)];
  if (Array.isArray(declared) && Array.isArray(live)) {
    return live.map((item, index) => (index < declared.length ? sameShape(declared[index], item) : item));
  }
  if (!shape || !found) return live;
  const kept = Object.keys(shape).map((name) => [name, sameShape(shape[name], found[name])]);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

function requireKnown(type: string): void {
  if (type !== token) throw notCarriedOut(type);
}

const notCarriedOut = (what: string): StandinError =>
  new StandinError(
    `the sandbox's stand-in for the azure-native plugin doesn't carry out ${what}, only ${token}. For the rest install the ` +
      "official plugin: pulumi plugin install resource azure-native 3.28.0",
  );
