import { expect } from "chai";
import * as fc from "fast-check";
import { unknownCheckingProxy, UnknownValueError } from "@pulumi/policy";
import { unknownValue as unknownToTheEngine } from "@pulumi/pulumi/runtime";
import { policyOf } from "../../policies/rule/policyOf";
import { type ResourceRule } from "../../policies/rule/Rule";
import { rules } from "../../policies/rules";
import { ask, unknownValue } from "../support/guardrails";
import { guardrailSamples } from "../support/guardrailSamples";
import { leaf, spoilt } from "../support/spoilt";

const resourceRules = rules.filter((rule): rule is ResourceRule => "ask" in rule);

/** One of a rule's types, with properties of such a resource. */
const resourceFor = (rule: ResourceRule) =>
  fc.constantFrom(...rule.types).chain((type) => fc.tuple(fc.constant(type), spoilt(guardrailSamples[type]!)));

/** A copy with another value wherever one isn't known. */
const replaced = (value: unknown, known: unknown): unknown => {
  if (value === unknownValue) return known;
  if (Array.isArray(value)) return value.map((item) => replaced(item, known));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, replaced(held, known)]));
};

describe("Every guardrail, over arbitrary properties", () => {
  for (const rule of resourceRules) {
    for (const type of rule.types) {
      it(`${rule.name} refuses the sample of ${type}`, () => {
        expect(ask(rule, guardrailSamples[type]!, { type }).problems).to.not.deep.equal([]);
      });
    }

    const resources = resourceFor(rule);

    it(`${rule.name} answers with sentences, or says what it waits for`, () => {
      fc.assert(
        fc.property(resources, ([type, props]) => {
          for (const problem of ask(rule, props, { type }).problems) expect(problem).to.match(/\.$/);
        }),
      );
    });

    it(`${rule.name} refuses nothing in a preview that the deployment could turn out to allow`, () => {
      const known = leaf.filter((value) => value !== unknownValue);
      fc.assert(
        fc.property(resources, known, ([type, props], value) => {
          const before = ask(rule, props, { type }).problems.length;
          const after = ask(rule, replaced(props, value) as Record<string, unknown>, { type });
          expect(after.unknown).to.deep.equal([]);
          expect(after.problems.length).to.be.at.least(before);
        }),
      );
    });

    it(`${rule.name} fails as the policy SDK expects, when it waits for a value`, async () => {
      const { validateResource } = policyOf(rule) as { validateResource: (...args: unknown[]) => Promise<void> };
      await fc.assert(
        fc.asyncProperty(resources, async ([type, props]) => {
          const wrapped = unknownCheckingProxy(replaced(props, unknownToTheEngine));
          const args = { type, urn: `urn:pulumi:s::p::${type}::it`, name: "it", props: wrapped, getConfig: () => ({}) };
          const waits = ask(rule, props, { type }).unknown.length > 0;
          const failure = await validateResource(args, () => undefined).catch((error: unknown) => error);
          if (waits) expect(failure).to.be.instanceOf(UnknownValueError);
          else expect(failure).to.equal(undefined);
        }),
      );
    });
  }
});
