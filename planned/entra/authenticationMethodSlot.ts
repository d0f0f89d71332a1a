import type { GraphObject } from "../../kinds/kind";
import { sameId, upsert } from "../lists";
import type { Draft } from "../PlannedType";
import type { Slot } from "./Slot";

type Policy = NonNullable<Draft["authenticationMethodsPolicy"]>;
type Configuration = NonNullable<Policy["authenticationMethodConfigurations"]>[number];

/** One method's configuration, which the policy of all methods holds. */
export const authenticationMethodSlot: Slot = {
  read: (draft, id) =>
    draft.authenticationMethodsPolicy?.authenticationMethodConfigurations?.find((one) => sameId(one.id, id)) as
      GraphObject | undefined,
  write(draft, id, object) {
    const policy = draft.authenticationMethodsPolicy;
    const configurations = upsert(policy?.authenticationMethodConfigurations, (one) => sameId(one.id, id), {
      ...object,
      id,
    } as Configuration);
    draft.authenticationMethodsPolicy = { ...policy, authenticationMethodConfigurations: configurations };
  },
};
