import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { z } from "zod";
import { tenantOfStack } from "../declared/tenantOfStack";
import type { Path } from "../values/NotKnownYet";
import { plainValues } from "../values/plainValues";
import { Property } from "../values/Property";
import { answer } from "./answer";
import { declaredInputs } from "./declaredInputs";
import { isExempt } from "./isExempt";
import { messageOf } from "./messageOf";
import { PartialAnswer } from "./PartialAnswer";
import { parseParameters } from "./parseParameters";
import type { Given, Resource, ResourceRule, Rule, StackResource, StackRule } from "./Rule";
import { unversioned } from "./tokens";

/** A resource as @pulumi/policy has it. */
interface Analyzed {
  type: string;
  urn: string;
  name: string;
  props: Record<string, unknown>;
  provider?: { type: string; props: Record<string, unknown> };
  propertyDependencies?: Record<string, readonly { urn: string }[]>;
}

/** Makes of a rule what a policy pack holds. */
export function policyOf(rule: Rule): ResourceValidationPolicy | StackValidationPolicy {
  const { name, description, enforcementLevel } = rule;
  const common = {
    name,
    description,
    enforcementLevel,
    configSchema: { properties: configProperties(rule) },
    remediationSteps: rule.remedy,
  };
  return "askAll" in rule
    ? { ...common, validateStack: validateStack(rule) }
    : { ...common, validateResource: validateResource(rule) };
}

const validateResource =
  (rule: ResourceRule): ResourceValidationPolicy["validateResource"] =>
  async (args, report) => {
    declaredInputs.set(args.urn, args.props);
    const resource = toResource(args);
    if (!rule.types.includes(resource.type)) return;
    const given = givenTo(rule, args.getConfig(), args.urn);
    if (isExempt(resource, given.parameters)) return;
    const { problems, unknown } = answer(() => rule.ask(resource, given));
    for (const problem of problems) report(messageOf(rule, problem));
    const [path] = unknown;
    if (path) touch(args.props, path);
  };

const validateStack =
  (rule: StackRule): StackValidationPolicy["validateStack"] =>
  async (args, report) => {
    const [first] = args.resources;
    if (!first) return;
    const given = givenTo(rule, args.getConfig(), first.urn);
    const { questions, advice } = await rule.askAll(args.resources.map(toStackResource), given);
    const { problems } = answer(() => questions);
    for (const problem of problems) report(messageOf(rule, problem));
    if (advice.length > 0) throw new PartialAnswer(advice);
  };

const toResource = ({ urn, type, name, props }: Analyzed): Resource => ({
  urn,
  type: unversioned(type),
  name,
  properties: new Property(plainValues(props)),
});

function toStackResource(analyzed: Analyzed): StackResource {
  const inputs = declaredInputs.get(analyzed.urn);
  const { provider, propertyDependencies = {} } = analyzed;
  const dependencies = Object.entries(propertyDependencies).map(([name, all]) => [name, all.map(({ urn }) => urn)]);
  return {
    ...toResource(analyzed),
    ...(inputs && { inputs: new Property(plainValues(inputs)) }),
    comesFrom: Object.fromEntries(dependencies) as StackResource["comesFrom"],
    ...(provider && { provider: { type: provider.type, properties: new Property(plainValues(provider.props)) } }),
  };
}

function givenTo(rule: Rule, config: object, urn: string): Given<Record<string, unknown>> {
  const parameters = parseParameters(rule, config);
  return { parameters, ...(rule.readsTenantFile ? { tenant: tenantOfStack(urn) } : {}) };
}

/**
 * Looks at a value that isn't known yet, in the way that the policy SDK notices: it then says, as an advice, that the rule
 * can't be told in this preview. The engine calls no provider with an unknown value, so at the deployment every question
 * is answered before the resource is written.
 */
function touch(props: unknown, path: Path): void {
  path.reduce((value, name) => (value as Record<string | number, unknown>)[name], props);
  throw new Error(`${path.join(".")} was not known, and now is: a bug of the guardrails.`);
}

function configProperties({ parameters }: Rule): Record<string, object> {
  const { properties = {} } = z.toJSONSchema(parameters, { io: "input" });
  return properties as Record<string, object>;
}
