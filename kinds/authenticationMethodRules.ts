import type { z } from "zod";
import { authenticationMethods, type MethodId, methodIds } from "./authenticationMethods";
import type { authenticationMethodSettings } from "./authenticationMethodSettings";
import type { Rule } from "./rules";

type Value = z.output<typeof authenticationMethodSettings> & { method: MethodId };
type Lifetime = "minimumLifetimeInMinutes" | "defaultLifetimeInMinutes" | "maximumLifetimeInMinutes";
type TargetMember = "authenticationMode" | "isUsableForSignIn";

/** A setting belongs to one method only. */
const settingRules = methodIds.flatMap((owner) =>
  authenticationMethods[owner].settings.map((name): Rule<Value> => {
    const setting = name as keyof Value;
    return {
      reads: ["method", setting],
      broken: (value) => value[setting] !== undefined && value.method !== owner,
      path: [setting],
      message: `only the method ${owner} has this setting`,
    };
  }),
);

/** So do some members of targets. */
const targetRule = (member: TargetMember, owner: MethodId): Rule<Value> => ({
  reads: ["method", "includeTargets"],
  broken: ({ method, includeTargets = [] }) =>
    method !== owner && includeTargets.some((target) => target[member] !== undefined),
  path: ["includeTargets"],
  message: `only targets of the method ${owner} have ${member}`,
});

const lifetimeRule = (less: Lifetime, more: Lifetime): Rule<Value> => ({
  reads: [less, more],
  broken: ({ [less]: least, [more]: most }) => least !== undefined && most !== undefined && least > most,
  path: [less],
  message: `must not be more than ${more}`,
});

/** What must hold between the settings of an authentication method. */
export const methodRules: readonly Rule<Value>[] = [
  ...settingRules,
  targetRule("authenticationMode", "MicrosoftAuthenticator"),
  targetRule("isUsableForSignIn", "Sms"),
  lifetimeRule("minimumLifetimeInMinutes", "defaultLifetimeInMinutes"),
  lifetimeRule("defaultLifetimeInMinutes", "maximumLifetimeInMinutes"),
  lifetimeRule("minimumLifetimeInMinutes", "maximumLifetimeInMinutes"),
];
