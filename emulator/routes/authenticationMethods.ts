import { type Route } from "../route";
import { authenticationMethodConfigurations } from "./authenticationMethods/configurations";
import { authenticationMethodsPolicyRoutes } from "./authenticationMethods/policy";

/** How people may sign in (https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicies-overview). */
export const authenticationMethods: readonly Route[] = [
  ...authenticationMethodsPolicyRoutes,
  ...authenticationMethodConfigurations,
];
