import { z } from "zod";

const text = z.string().nullish();
const type = (name: string) => ({ "@odata.type": z.literal(`#microsoft.graph.${name}`) });
const riskLevel = z.enum(["low", "medium", "high", "hidden", "none", "unknownFutureValue"]).nullish();

/** A sign-in as Graph's evaluate action takes it (https://learn.microsoft.com/graph/api/conditionalaccessroot-evaluate). */
export const evaluateRequest = z.strictObject({
  signInIdentity: z.union([
    z.strictObject({
      ...type("userSignIn"),
      userId: text,
      externalTenantId: text,
      externalUserType: z.string().optional(),
    }),
    z.strictObject({ ...type("servicePrincipalSignIn"), servicePrincipalId: z.string() }),
  ]),
  signInContext: z.union([
    z.strictObject({ ...type("applicationContext"), includeApplications: z.array(z.string()).min(1) }),
    z.strictObject({ ...type("userActionContext"), userAction: z.string() }),
    z.strictObject({ ...type("authContext"), authenticationContextValue: z.string() }),
  ]),
  signInConditions: z.strictObject({
    authenticationFlow: z.strictObject({ transferMethod: text }).nullish(),
    clientAppType: text,
    country: text,
    deviceInfo: z.record(z.string(), z.unknown()).nullish(),
    devicePlatform: text,
    insiderRiskLevel: text,
    ipAddress: text,
    servicePrincipalRiskLevel: riskLevel,
    signInRiskLevel: riskLevel,
    userRiskLevel: riskLevel,
  }),
  appliedPoliciesOnly: z.boolean().optional(),
});

export type EvaluateRequest = z.output<typeof evaluateRequest>;
