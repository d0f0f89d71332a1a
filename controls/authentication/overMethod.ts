import { given } from "../given";
import type { AuthenticationMethodConfiguration, Target } from "../state/Authentication";
import { type Verdict, unknown } from "../verdict";

/** Makes a predicate over one method's configuration; a method that the policy does not list was not read. */
export const overMethod = (id: string, judge: (method: AuthenticationMethodConfiguration) => Verdict) =>
  given(["authenticationMethodsPolicy"], ({ authenticationMethodsPolicy }) => {
    const method = methodOf(authenticationMethodsPolicy.authenticationMethodConfigurations, id);
    return method ? judge(method) : unknown(`The authentication method ${id} could not be read.`);
  });

/** The configuration of a method, by id. */
export const methodOf = (
  methods: readonly AuthenticationMethodConfiguration[] | undefined,
  id: string,
): AuthenticationMethodConfiguration | undefined =>
  methods?.find((method) => method.id.toLowerCase() === id.toLowerCase());

/** Whether a target is everybody. */
export const isEverybody = ({ id }: Target): boolean => id?.toLowerCase() === "all_users";

/** The target that stands for nobody, where Graph wants one. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** Whether an excluded target leaves somebody out. */
export const leavesOut = (target: Target | null | undefined): boolean => Boolean(target?.id) && target?.id !== nobody;
