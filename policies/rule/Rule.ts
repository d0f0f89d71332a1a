import type { z } from "zod";
import type { ControlId } from "../../controls/Control";
import type { Tenant } from "../declared/tenantOfStack";
import type { Property } from "../values/Property";

/** A resource as a program declares it. */
export interface Resource {
  urn: string;
  /** Type token without an API version: `azure-native:authorization:RoleAssignment`. */
  type: string;
  /** The name given to it in the program. */
  name: string;
  /** What is declared, in the provider's names. */
  properties: Property;
}

/** A resource as it stands in the stack that is planned; its properties are the outputs. */
export interface StackResource extends Resource {
  /** What the program declares; undefined for a resource that is only read. */
  inputs?: Property;
  /** URNs of the resources that each property's value comes from. */
  comesFrom?: Readonly<Record<string, readonly string[]>>;
  /** The provider that makes it, with its settings. */
  provider?: { type: string; properties: Property };
}

/**
 * Finds one thing wrong, as a sentence; undefined when it is right. One that throws NotKnownYet is answered at the
 * deployment, and keeps no other question from being answered now.
 */
export type Question = () => string | undefined;

/** What a rule goes by besides the resource. */
export interface Given<Parameters> {
  parameters: Parameters;
  /** The tenant file of the stack; undefined when there is none, or the rule doesn't ask for it. */
  tenant?: Tenant;
}

interface Common {
  /** Its key in the configuration of the pack. */
  name: string;
  /** What holds in a program that holds to it, one sentence. */
  description: string;
  /** What it comes from: controls of the catalogue. */
  controls: readonly [ControlId, ...ControlId[]];
  /** What to do about a violation. */
  remedy: string;
  /** Unless the configuration says otherwise. */
  enforcementLevel: "mandatory" | "advisory";
}

/** A guardrail over each resource by itself. */
export interface ResourceRule<Parameters extends z.ZodObject = z.ZodObject> extends Common {
  /** Type tokens that it looks at. */
  types: readonly string[];
  parameters: Parameters;
  /** Whether it goes by the tenant file, too. @default false */
  readsTenantFile?: boolean;
  ask(resource: Resource, given: Given<z.output<Parameters>>): readonly Question[];
}

/** A guardrail over all resources of a stack together, looked at when every one is planned. */
export interface StackRule<Parameters extends z.ZodObject = z.ZodObject> extends Common {
  parameters: Parameters;
  readsTenantFile?: boolean;
  askAll(resources: readonly StackResource[], given: Given<z.output<Parameters>>): Promise<StackQuestions>;
}

/** A stack rule's questions, and what they don't cover: told as an advice, whatever the level of the rule. */
export interface StackQuestions {
  questions: readonly Question[];
  advice: readonly string[];
}

export type Rule = ResourceRule | StackRule;

/** Makes a rule, with its parameters typed by their schema. */
export const resourceRule = <Parameters extends z.ZodObject>(rule: ResourceRule<Parameters>): ResourceRule =>
  rule as unknown as ResourceRule;

/** Makes a rule over a stack, with its parameters typed by their schema. */
export const stackRule = <Parameters extends z.ZodObject>(rule: StackRule<Parameters>): StackRule =>
  rule as unknown as StackRule;
