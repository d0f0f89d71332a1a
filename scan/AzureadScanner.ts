import { compare } from "../azureadShapes/schema/compare";
import { normalise } from "../azureadShapes/schema/normalise";
import { plan } from "../azureadShapes/schema/plan";
import { type TenantSession } from "../provider/TenantSession";
import { types } from "./azuread";
import { ListedObjects } from "./azuread/ListedObjects";
import { type RecordedResource } from "./RecordedStack";
import { type Live, type Scanner } from "./Scanner";

/** Reads the azuread resources that the baseline deploys, by lists and batches instead of the plugin's one by one. */
export class AzureadScanner implements Scanner {
  private readonly objects: ListedObjects;

  constructor(session: TenantSession) {
    this.objects = new ListedObjects(session);
  }

  static covers = (type: string): boolean => types.has(type);

  async scan({ type, id, inputs, outputs }: RecordedResource): Promise<Live | undefined> {
    const { fields, find } = types.get(type)!;
    // The plugin keeps the newest id among the outputs: that of a role management policy changes with its rules.
    const found = await find(this.objects, typeof outputs.id === "string" ? outputs.id : id, outputs);
    if (!found) return undefined;
    const live = normalise(fields, found);
    const declared = plan(fields, inputs, live, undefined);
    return { outputs: live, declared, changed: compare(fields, declared, live) };
  }
}
